/** Ids as Discord makes them: https://discord.com/developers/docs/reference#snowflakes */

const epoch = 1_420_070_400_000n;

export class Snowflakes {
  #last = 0n;

  next(): string {
    const now = (BigInt(Date.now()) - epoch) << 22n;
    this.#last = now > this.#last ? now : this.#last + 1n;
    return String(this.#last);
  }
}
