/** Texts on and around the buttons of a chat. */

export const buttons = {
  share: "Share",
  delete: "Delete",
  back: "Back",
  /** Of so many rows, quotes or lines. */
  more: (left: number): string => `${left} more`,
  andMore: (left: number): string => `and ${left} more`,
  pick: "Pick one to ask about",
  askFurther: "To ask further",
  shared: (name: string): string => `Shared by ${name}`,

  /** Shown where others read along, and the answer is for the asker alone. */
  openForOne: "Answered privately: whoever opens it is shown it alone.",
  open: "Open it",
  troubleForOne: "I can’t answer that as it stands.",
  seeWhy: "See why",
  tooLongHere:
    "That is too long for me to answer here. Please ask with a command, or write to me directly.",
};
