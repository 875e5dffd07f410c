/** `nongrata doctor`: says what is set up, what is wrong, and what to do next. */
import type { ProgramIo } from "../platforms/terminal/io.ts";
import { runChecks } from "../setup/doctor/doctor.ts";

export interface DoctorOptions {
  readonly online?: true;
  readonly fix?: true;
  readonly json?: true;
}

/** @returns the exit code: 0 nothing is wrong, 1 something is */
export const runDoctor = (io: ProgramIo, { online, fix, json }: DoctorOptions): Promise<number> =>
  runChecks(io, { isOnline: online === true, shouldFix: fix === true, isJson: json === true });
