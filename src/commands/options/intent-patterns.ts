/** Patterns of English words that ask for the whole list, or for help. They match folded text. */
export const intentPatterns = {
  ranking:
    /\b(?:who|which|list|rank\w*|most|biggest|largest|top|every(?:one|body)|countries|expulsions?|expelled|how many)\b/,
  help: /^(?:help|start|menu|usage|commands?|info|about|what can (?:you|i|we) (?:do|ask|type|say)(?: you| here)?|who are you|what (?:is|are) (?:this|you)|how does this work|how do (?:you|i) (?:work|use (?:this|you|it)))(?: (?:there|me|please|bot|everyone|all))*$/,
};
