/** What stands on and around the buttons of a chat. */

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

  /** Where others read along, and the answer is for the asker alone. */
  openForOne: "The answer is for your eyes only.",
  open: "Open it",
  troubleForOne: "I can’t answer that as it stands; why is for your eyes only.",
  seeWhy: "See why",
};
