/** Finds a proxy in the environment, which the bot does not use. https://curl.se/docs/manpage.html#ENVIRONMENT */

const proxyNames = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] as const;

/** @returns the name of the variable: its value may hold a password */
export const proxyIn = (variables: Readonly<Record<string, string>>): string | undefined =>
  proxyNames.find((name) => variables[name] !== undefined);
