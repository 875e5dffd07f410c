/** Why there is no store, as one line for whoever runs the bot. It holds no secret. */
import type { StoreOpenError } from "../store/store.ts";
import { english } from "../words/english.ts";

export function storeErrorMessage(trouble: StoreOpenError): string {
  const strings = english.store;
  switch (trouble.kind) {
    case "bad-url":
      return strings.badUrl;
    case "no-key":
      return strings.noKey;
    case "bad-key":
      return strings.badKey(trouble.position);
    case "wrong-key":
      return strings.wrongKey(trouble.installations);
    case "unreachable":
      return strings.unreachable(trouble.reason);
  }
}
