/** For Bolt's and its clients' own lines, which hold bodies, addresses and tokens: they go nowhere. What matters is told by us. */
import type { Logger } from "@slack/bolt";
import { LogLevel } from "@slack/bolt";

const nothing = (): void => undefined;

export const quietLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => LogLevel.ERROR,
};
