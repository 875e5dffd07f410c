/** What goes wrong with the sockets. */

export interface Troubles {
  /** The upgrade is refused with this status, or not answered at all. */
  refuse: number | "silently" | undefined;
  /** Is `hello` said? */
  hello: boolean;
  /** Are pings answered? */
  pongs: boolean;
}

export const noTroubles = (): Troubles => ({ refuse: undefined, hello: true, pongs: true });
