/** Shows the reply as both platforms do, side by side, drawn from the payloads that they would be sent. */
import { readBasePath } from "./base-path.ts";
import { element } from "./element.ts";
import { announce } from "./navigation.ts";
import type { Renderer } from "./renderer.ts";
import { readTheme } from "./theme-toggle.ts";
import type { LiveWords } from "./words.ts";

const platforms = ["discord", "slack"] as const;
type Platform = (typeof platforms)[number];

/** Loaded once, after all that is needed to ask. */
const loaders = {
  discord: async (): Promise<Renderer<never>> => (await import("./discord.ts")).loadDiscord(),
  slack: async (): Promise<Renderer<never>> => (await import("./slack.ts")).loadSlack(),
};

/** A message, and the edit that follows it. */
interface PostedMessage {
  readonly message: unknown;
  readonly edit?: object;
  readonly attached?: string;
}

type PressEffect =
  | { readonly does: "ask"; readonly question: string }
  | ({ readonly does: "show" } & PostedMessage)
  | { readonly does: "delete" | "nothing" };

export class PlatformPreviews {
  readonly #words: LiveWords;
  readonly #ask: (question: string) => void;
  readonly #renderers = new Map<Platform, Promise<Renderer<never>>>();
  readonly #posted = new Map<Platform, PostedMessage>();

  constructor(words: LiveWords, ask: (question: string) => void) {
    this.#words = words;
    this.#ask = ask;
  }

  /** Draws the answer that is on the page now. */
  show(): void {
    for (const platform of platforms) void this.#draw(platform, postedMessage(platform));
  }

  redraw(): void {
    for (const [platform, posted] of this.#posted) void this.#draw(platform, posted);
  }

  async #draw(platform: Platform, posted: PostedMessage): Promise<void> {
    this.#posted.set(platform, posted);
    const draw = await this.#rendererOf(platform);
    const stage = document.querySelector<HTMLElement>(`#${platform}`);
    if (stage === null || this.#posted.get(platform) !== posted) return;
    const asked = document.querySelector<HTMLElement>("#answer")?.dataset["asked"] ?? "";
    const press = (code: string) => void this.#press(platform, code);
    const { message, edit, attached } = posted;
    const options = { words: this.#words, look: readTheme(), asked, edit, attached, press };
    // proved: each platform's renderer is given that platform's own payload
    draw(stage, message as never, { ...options, dismiss: () => this.#dismiss(platform) });
    stage.dataset["drawn"] = "";
  }

  /** Where a renderer can't be loaded, a line says so. */
  #rendererOf(platform: Platform): Promise<Renderer<never>> {
    const renderer =
      this.#renderers.get(platform) ?? loaders[platform]().catch(() => drawNoPreview);
    this.#renderers.set(platform, renderer);
    return renderer;
  }

  async #press(platform: Platform, code: string): Promise<void> {
    const effect = await fetchPressEffect(platform, code);
    switch (effect?.does) {
      case undefined:
        return announce(this.#words.lost, true);
      case "ask":
        return this.#ask(effect.question);
      case "show":
        return this.#draw(platform, effect);
      case "delete":
        return this.#dismiss(platform);
      case "nothing":
        return;
    }
  }

  #dismiss(platform: Platform): void {
    const restore = element("button", { type: "button" }, this.#words.back);
    restore.onclick = () => void this.#draw(platform, postedMessage(platform));
    const stage = document.querySelector(`#${platform}`);
    stage?.replaceChildren(element("p", { class: "gone" }, this.#words.dismissed, " ", restore));
    restore.focus();
  }
}

/** @returns nothing where the server does not respond */
async function fetchPressEffect(
  platform: Platform,
  code: string,
): Promise<PressEffect | undefined> {
  const query = new URLSearchParams({ on: platform, code });
  const response = await fetch(`${readBasePath()}/api/press?${query}`).catch(() => undefined);
  if (response === undefined || response.status >= 500) return undefined;
  return response.ok ? response.json() : { does: "nothing" };
}

function postedMessage(platform: Platform): PostedMessage {
  const message = payloadIn(document.querySelector(`#raw-${platform}`));
  const edit = document.querySelector<HTMLElement>(`#raw-${platform}-edit`);
  if (edit === null) return { message };
  return { message, edit: payloadIn(edit), attached: edit.dataset["attached"] ?? "" };
}

const payloadIn = (raw: Element | null) => JSON.parse(raw?.textContent ?? "{}");

const drawNoPreview: Renderer<never> = (stage, _, { words }) =>
  stage.replaceChildren(element("p", { class: "gone" }, words.noPreview));
