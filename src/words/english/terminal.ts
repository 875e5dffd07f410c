/** Texts in the terminal around the answers. */
export const terminal = {
  more: "More:",
  welcome: "Ask: /expelled germany, or in plain words. Tab completes, Ctrl-D leaves.",
  perLine: "Type one question a line; Ctrl-D ends.",

  /** Errors in a line of input. */
  line: {
    notJson: (reason: string): string =>
      `the line begins like JSON but is none (${reason}); expected {"ask":"/expelled germany"}`,
    notAQuestion: (what: string): string =>
      `${what}; expected {"ask":"/expelled germany","locale":"de"}`,
    missing: (key: string): string => `the key "${key}" is missing`,
    notAText: (key: string): string => `the key "${key}" has a value that is no text`,
    unknownKey: (keys: readonly string[]): string =>
      keys.length === 1
        ? `the key "${keys.join("")}" is unknown`
        : `the keys ${keys.map((key) => `"${key}"`).join(", ")} are unknown`,
    notALocale: (found: string, nearest: string): string =>
      `"${found}" is no language; expected a tag of BCP 47 like en or de-AT, perhaps ${nearest}`,
    tooLong: (bytes: number): string => `the line is too long; expected at most ${bytes} bytes`,
  },
  notWritten: (reason: string): string => `The answer could not be written: ${reason}.`,
  lineTrouble: (trouble: string): string => `This line can’t be read: ${trouble}.`,
};
