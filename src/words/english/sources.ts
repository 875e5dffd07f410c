/** Texts about sources. */

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
  stateMedia: "Russian state media",
};
