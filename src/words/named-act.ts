/** An act as sentences need it. */
import type { ActKind } from "../book/wave.ts";
import type { Actor } from "./actor.ts";

/** An act with its actors under the names of its day. */
export interface NamedAct {
  readonly kind: ActKind;
  readonly by: readonly [Actor, ...Actor[]];
  readonly of: readonly [Actor, ...Actor[]];
  readonly count?: number | undefined;
  readonly days?: number | undefined;
  readonly what?: string | undefined;
  readonly purpose?: string | undefined;
  readonly on: string;
  /** Are people among them who were no diplomats? */
  readonly isMixed: boolean;
  readonly isInReturn: boolean;
}
