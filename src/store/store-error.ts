/** `StoreError`, the only error that a store's methods reject with. */

const codes = {
  /** The database can't be reached, is full, or stays locked for too long. */
  unreachable: "STORE_UNREACHABLE",
  /**
   * The tokens were encrypted with a key that this process does not have, or were tampered with.
   */
  unreadable: "STORE_UNREADABLE",
} as const;

export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: (typeof codes)[keyof typeof codes];

  /** @param reason holds no secret: it is logged */
  constructor(kind: keyof typeof codes, reason: string) {
    super(reason);
    this.code = codes[kind];
  }
}

/** The error's code where it has one: a database's message may quote the values of a query. */
export function errorReason(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  // Node tried several addresses of the host. pg's own errors have no code, only a message.
  if (error instanceof AggregateError) return errorReason(error.errors[0]);
  return error.message;
}
