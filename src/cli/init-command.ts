/** `nongrata init`: sets the bot up, asking. */
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { initialise } from "../setup/init/init.ts";

export interface InitOptions {
  readonly platform?: readonly string[];
  readonly set?: readonly string[];
  readonly yes?: true;
  readonly overwrite?: true;
  /** False for --no-register. */
  readonly register?: boolean;
}

/** @returns the exit code */
export const runInit = (io: ProgramIo, options: InitOptions): Promise<number> =>
  initialise(io, {
    platforms: options.platform,
    settings: options.set ?? [],
    isUnattended: options.yes === true,
    shouldOverwrite: options.overwrite === true,
    shouldRegister: options.register !== false,
  });
