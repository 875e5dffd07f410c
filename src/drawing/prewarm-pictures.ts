/** Draws what is usually asked for before anybody asks, once the start is over and the machine has time. */
import { ask } from "../answer/ask.ts";
import type { Bot } from "../bot.ts";
import type { PictureRenderer, PictureRequest } from "../platforms/picture-renderer.ts";
import { wordsFor } from "../words/words.ts";

/** Whoever starts a bot tries it first; that shall find the machine free. */
const pauseMs = 20_000;

const usual = [
  ask("map"),
  ask("timeline"),
  ask("expelled"),
  ask("total", "nato"),
  ask("total", "eu"),
];

interface Ahead {
  readonly bot: Bot;
  readonly pictures: Pick<PictureRenderer, "render">;
  readonly locale: string;
  /** As they will be wanted. */
  readonly themes: readonly PictureRequest["theme"][];
}

/** One after the other, so that a thread stays free. @returns what calls it off */
export function prewarmPictures(ahead: Ahead, pause = pauseMs): () => void {
  if (ahead.themes.length === 0) return () => undefined;
  const stopped = new AbortController();
  const timer = setTimeout(() => void drawUsual(ahead, stopped.signal), pause).unref();
  return () => {
    clearTimeout(timer);
    stopped.abort();
  };
}

async function drawUsual(ahead: Ahead, signal: AbortSignal): Promise<void> {
  for (const wanted of defaultIn(ahead)) {
    if (signal.aborted) return;
    await ahead.pictures.render(wanted);
  }
}

/** Each only when its turn comes: an answer takes time as well. */
function* defaultIn({ bot, locale, themes }: Ahead): Generator<PictureRequest> {
  for (const asked of usual) {
    const { blocks } = bot.reply({ ...asked, locale }).answer;
    for (const block of blocks) {
      if (block.kind !== "picture") continue;
      const { picture } = block;
      yield* themes.map((theme) => ({ picture, theme, locale: wordsFor(locale).locale }));
    }
  }
}
