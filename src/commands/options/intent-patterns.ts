/** Patterns for detecting the intent of a question in English. */

/** They match folded text. */
export const intentPatterns = {
  quote:
    /\b(?:quot(?:e|es|ed|ing)|says?|said|saying|words? (?:of|by|from)|stat(?:ed|ements?)|comment(?:s|ed)?|talk(?:ed|s)?|spoke|mention(?:ed|s)?|react(?:ed|ions?)?|anything from)\b/,
  total: /\b(?:totals?|sum|altogether|together|overall|in all|added? up)\b/,
  expulsion: /\b(?:expel\w*|expulsions?|oust\w*|kick\w*|th(?:rew|rown?)|sent?)\b/,
  ranking:
    /\b(?:who|which|list|rank\w*|most|biggest|largest|top|every(?:one|body)|countries|expulsions?|expelled|how many)\b/,
  /** Negation: a list of those that expelled would be the opposite of the answer. */
  nobody: /\b(?:not|n t|didn t|did nt|didnt|never|nobody|no one|none|refused?|without)\b/,
  inReturn:
    /\b(?:retaliat\w*|in return|tit for tat|hit back|struck back|answer(?:ed)?|respon[ds]\w*)\b/,
  map: /\b(?:maps?|mapped)\b/,
  timeline: /\b(?:timelines?|chronolog(?:y|ical)|day by day)\b/,
  help: /^(?:help|start|menu|usage|commands?|info|about|what can (?:you|i|we) (?:do|ask|type|say)(?: you| here)?|who are you|what (?:is|are) (?:this|you)|how does this work|how do (?:you|i) (?:work|use (?:this|you|it)))(?: (?:there|me|please|bot|everyone|all))*$/,
};
