/** Caches what was rendered of a reply, beside the reply: for as long as that is kept, and no longer. */
import type { Reply } from "../answer/reply.ts";

/**
 * @param maxPerReply renderings kept of one reply; more are rendered each time
 * @returns a function that renders, or returns what it rendered of the same reply under the same key
 */
export function renderingCache<Rendering>(
  maxPerReply: number,
): (reply: Reply, key: string, render: () => Rendering) => Rendering {
  const cache = new WeakMap<Reply, Map<string, Rendering>>();
  return (reply, key, render) => {
    const ofReply = cache.get(reply) ?? new Map<string, Rendering>();
    cache.set(reply, ofReply);
    const rendering = ofReply.get(key) ?? render();
    if (ofReply.size < maxPerReply) ofReply.set(key, rendering);
    return rendering;
  };
}
