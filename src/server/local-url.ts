/** Where the server is, as far as this machine knows. */

/** Where no PORT is set. */
export const defaultPort = 3000;

/** As a browser takes it; that it listens everywhere is no address. */
export function localUrl(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = host.includes(":") ? `[${host}]` : host;
  return `http://${isEverywhere ? "localhost" : name}:${port}`;
}
