/** Words the reason why the store could not be opened, as one line for the operator. It holds no secret. */
import type { StoreOpenError } from "../store/store.ts";
import { english } from "../words/english.ts";

export function storeErrorMessage(error: StoreOpenError): string {
  const strings = english.store;
  switch (error.kind) {
    case "bad-url":
      return strings.badUrl;
    case "no-key":
      return strings.noKey;
    case "bad-key":
      return strings.badKey(error.position);
    case "wrong-key":
      return strings.wrongKey(error.installations);
    case "unwritable":
      return strings.unwritable(error);
    case "unreachable":
      return strings.unreachable(error.reason);
  }
}
