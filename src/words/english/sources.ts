/** Texts about sources. */
import type { Actor } from "../actor.ts";
import { adjectiveOf } from "./adjectives.ts";

interface Place {
  readonly section: string;
  readonly entry: string;
}

export const sourceStrings = {
  heading: (how: number): string => (how === 1 ? "Source" : "Sources"),
  title: (title: string): string => `“${title}”`,
  /** A row by its name, a paragraph by its number: “European Union”, Germany. */
  place: ({ section, entry }: Place): string =>
    /^\d+$/.test(entry) ? `“${section}”, paragraph ${entry}` : `“${section}”, ${entry}`,
  section: (section: string): string => `“${section}”`,
  /** "Russian state media". */
  stateMedia: (state: Actor | undefined): string => {
    const adjective = state === undefined ? undefined : adjectiveOf(state);
    return adjective === undefined ? "state media" : `${adjective} state media`;
  },
};
