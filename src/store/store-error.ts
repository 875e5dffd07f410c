/** The one thing that a store's methods reject with. */

const codes = {
  /** The database is away, full, or locked for too long. */
  unreachable: "STORE_UNREACHABLE",
  /** The tokens were encrypted under a key that this process has not, or tampered with. */
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

/** A code where there is one: what a database says may quote what it was told. */
export function errorReason(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("code" in error && typeof error.code === "string" && error.code !== "") return error.code;
  // Several addresses were tried, and pg's own complaints have no code.
  if (error instanceof AggregateError) return errorReason(error.errors[0]);
  return error.message;
}
