/** Values that Slack hands back: it may hand back `&`, `<` and `>` as entities, so they are never sent. https://github.com/slackapi/bolt-python/issues/513 */

export const guarded = (text: string): string =>
  text.replace(/[%&<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);

export const unguarded = (text: string): string =>
  text.replace(/%(2[56]|3[ce])/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
