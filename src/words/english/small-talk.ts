/** Replies to small talk. */
export const smallTalkStrings = {
  greeting: "Hello! Ask me how many diplomats a country expelled, or who said what.",
  thanks: "You are welcome.",
  praise: "Thank you, that is kind.",
};
