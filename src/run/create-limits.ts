/** Makes the limits of questions and of requests out of the settings. */
import type { Config, LimitsConfig } from "../config/config.ts";
import { defaultQuestionLimits, QuestionLimits } from "../platforms/question-limits.ts";
import type { SharedCounts } from "../platforms/rate-limit.ts";
import { RateLimit } from "../platforms/rate-limit.ts";
import { AddressLimits } from "../server/address-limits.ts";

/** @param shared where several processes count together */
export function createQuestionLimits(
  { perPerson, perServer }: LimitsConfig = {},
  shared?: SharedCounts,
): QuestionLimits {
  const { perPerson: personDefault, perServer: serverDefault } = defaultQuestionLimits;
  return new QuestionLimits({
    perPerson: limitOf("person", perPerson ?? personDefault, shared),
    perServer: limitOf("server", perServer ?? serverDefault, shared),
  });
}

export const createAddressLimits = ({
  limits,
  proxies,
}: Pick<Config, "limits" | "proxies">): AddressLimits =>
  new AddressLimits({ perAddress: limits?.perAddress, proxies });

const limitOf = (
  name: string,
  max: number | "off",
  shared: SharedCounts | undefined,
): RateLimit | undefined => (max === "off" ? undefined : new RateLimit({ name, max, shared }));
