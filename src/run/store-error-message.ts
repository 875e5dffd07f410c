/** Why there is no store, as one line for whoever runs the bot. It holds no secret. */
import type { StoreOpenError } from "../store/store.ts";
import { english } from "../words/english.ts";

export function storeErrorMessage(trouble: StoreOpenError): string {
  const said = english.store;
  switch (trouble.kind) {
    case "bad-url":
      return said.badUrl;
    case "no-key":
      return said.noKey;
    case "bad-key":
      return said.badKey(trouble.position);
    case "wrong-key":
      return said.wrongKey(trouble.installations);
    case "unreachable":
      return said.unreachable(trouble.reason);
  }
}
