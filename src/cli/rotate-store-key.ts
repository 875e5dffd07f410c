/** Encrypts what is kept under the first of the keys, and says so. */
import type { Store } from "../store/store.ts";
import { StoreFailure } from "../store/store-error.ts";
import { english } from "../words/english.ts";

export interface Rotated {
  readonly exitCode: number;
  readonly line: string;
}

export async function rotateStoreKey(store: Pick<Store, "rotateKeys">): Promise<Rotated> {
  try {
    return { exitCode: 0, line: english.store.rotated(await store.rotateKeys()) };
  } catch (error) {
    if (error instanceof StoreFailure) return { exitCode: 1, line: lineOf(error) };
    throw error;
  }
}

function lineOf({ code, message }: StoreFailure): string {
  switch (code) {
    case "STORE_UNREACHABLE":
      return english.store.unreachable(message);
    case "STORE_UNREADABLE":
      return english.store.unreadable(message);
  }
}
