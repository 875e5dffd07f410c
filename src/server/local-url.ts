/** URL of the HTTP server on this machine. */

/** Unless PORT is set. */
export const defaultPort = 3000;

/** The path of an address, without a slash at its end: `/bot` of `https://example.org/bot/`, and nothing of most. */
export const basePathOf = (publicUrl: string | undefined): string =>
  publicUrl === undefined ? "" : new URL(publicUrl).pathname.replace(/\/+$/, "");

/** A browser can open it: a host that stands for all addresses becomes `localhost`. */
export function localUrl(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${isEverywhere ? "localhost" : name}:${port}`;
}
