/** URL of the HTTP server on this machine. */

/** Unless PORT is set. */
export const defaultPort = 3000;

/** A browser can open it: a host that stands for all addresses becomes `localhost`. */
export function localUrl(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${isEverywhere ? "localhost" : name}:${port}`;
}
