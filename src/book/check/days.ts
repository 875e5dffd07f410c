/** Arithmetic with days of the calendar. */

const milliseconds = 24 * 60 * 60 * 1000;

/** How many days later the second is; negative when it is earlier. */
export function daysBetween(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / milliseconds;
}
