/** Types of the checks of `nongrata doctor`: what one is given, and what it says. */
import type { Config, DiscordConfig } from "../../config/config.ts";
import type { EnvironmentFileRead } from "../../config/environment-file.ts";
import type { Secrets } from "../../config/secrets.ts";
import type { ProgramIo } from "../../platforms/terminal/io.ts";

export interface CheckResult {
  /** Never changes, for scripts: `discord.token`. */
  readonly id: string;
  /** `advice` is nothing that is wrong; `skipped` was not looked at. */
  readonly outcome: "ok" | "advice" | "wrong" | "skipped";
  readonly text: string;
  /** The next thing to do. */
  readonly next?: string;
}

export interface CheckContext {
  readonly io: ProgramIo;
  readonly file: EnvironmentFileRead;
  /** The variables of .env, overridden by the environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** The defaults where a setting is wrong. */
  readonly config: Config;
  readonly secrets: Secrets;
  /** Whether the network may be used. */
  readonly isOnline: boolean;
  /** Whether what can be mended is mended. */
  readonly shouldFix: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Returns nothing where it does not apply. Never rejects for anything an operator can set. */
export type Check = (
  context: CheckContext,
) => readonly CheckResult[] | Promise<readonly CheckResult[]>;

/** What Discord is asked with. */
export interface DiscordTarget {
  readonly discord: DiscordConfig;
  readonly token: string;
}
