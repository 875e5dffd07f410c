/** What a person typed, out of what Slack makes of it. https://docs.slack.dev/messaging/formatting-message-text#advanced */

/** Other people's mentions are numbers, and no words; of a channel or a link, the text is what was typed. */
export function readable(text: string): string {
  return text
    .replace(/<(?:@|!subteam\^|!channel|!here|!everyone)[^>]*>/g, " ")
    .replace(/<#[^|>]*>/g, " ")
    .replace(/<[^|<>]*\|([^<>]*)>/g, "$1")
    .replace(/<((?:https?|mailto|tel):[^|<>]*)>/g, "$1")
    .replace(/&(amp|lt|gt);/g, (entity, name) => entities[name] ?? entity)
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };
