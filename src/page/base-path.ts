/** Tells at which path a proxy has the server: the form leads to its root. */

/** `/bot`, or nothing. */
export const readBasePath = (): string =>
  new URL(
    document.querySelector<HTMLFormElement>("form.ask")?.action ?? "/",
    location.href,
  ).pathname.replace(/\/+$/, "");
