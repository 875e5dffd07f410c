/** Our bot, the bare one, and the bare one once more, which shows how far two equals differ. */

export type Role = "ours" | "bare" | "copy";

export type Trio<Value> = Readonly<Record<Role, Value>>;

/** Each comes first as often as the others, and after each of the others as often. */
const orders: readonly (readonly Role[])[] = [
  ["ours", "bare", "copy"],
  ["copy", "bare", "ours"],
  ["bare", "copy", "ours"],
  ["ours", "copy", "bare"],
  ["copy", "ours", "bare"],
  ["bare", "ours", "copy"],
];

export const orderOf = (turn: number): readonly Role[] => orders[turn % orders.length] ?? [];

/** One after the other, in the order of this turn. */
export async function inTurn<Value>(
  turn: number,
  work: (role: Role) => Promise<Value>,
): Promise<Trio<Value>> {
  const done = new Map<Role, Value>();
  for (const role of orderOf(turn)) done.set(role, await work(role));
  return trioOf((role) => {
    const value = done.get(role);
    if (value === undefined) throw new Error(`${role} had no turn`);
    return value;
  });
}

export function trioOf<Value>(make: (role: Role) => Value): Trio<Value> {
  return { ours: make("ours"), bare: make("bare"), copy: make("copy") };
}
