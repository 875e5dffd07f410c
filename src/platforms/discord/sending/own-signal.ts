/**
 * discord.js's REST never takes its listener off a signal (node_modules/@discordjs/rest,
 * makeNetworkRequest), so a signal that lives as long as the bot is not handed to it: each request
 * gets one of its own, that is aborted with it.
 */
export async function withOwnSignal<Value>(
  signal: AbortSignal,
  request: (own: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const own = new AbortController();
  const abort = () => own.abort();
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort);
  try {
    return await request(own.signal);
  } finally {
    signal.removeEventListener("abort", abort);
  }
}
