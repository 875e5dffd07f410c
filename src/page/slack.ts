/** Draws a message as Slack shows it, with the package that imitates Block Kit. */
import { createElement, useLayoutEffect } from "react";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import type { Block, MessageProps } from "slack-blocks-to-jsx";
import { Message } from "slack-blocks-to-jsx";
import { element } from "./element.ts";
import { flag } from "./emoji.ts";
import type { SlackElement, SlackMessage } from "./payload-types.ts";
import { pictureElement } from "./picture.ts";
import type { Draw, PreviewOptions } from "./renderer.ts";
import { iconUrl, picturePath } from "./renderer.ts";
import { fixSlackBlocks, placeName } from "./slack-block-fixes.ts";

export async function loadSlack(): Promise<Draw<SlackMessage>> {
  await import("slack-blocks-to-jsx/dist/style.css");
  return drawSlack;
}

/** React draws into a place of its own, again and again. */
const roots = new WeakMap<HTMLElement, { readonly place: HTMLElement; readonly root: Root }>();

function drawSlack(stage: HTMLElement, message: SlackMessage, setting: PreviewOptions): void {
  const { words, look, press } = setting;
  const { place, root } = rootIn(stage);
  const controls = controlsIn(message);
  const shown = fixSlackBlocks(message.blocks ?? []);
  const props: MessageProps = {
    blocks: shown as unknown as Block[], // proved: what goes out to Slack is held against Slack's own limits
    ...{ name: words.bot, logo: iconUrl(), theme: look, hooks },
    time: new Date(),
  };
  root.render(createElement(Posted, { props, hang: () => hangPictures(place, message, setting) }));
  place.onclick = ({ target }) => {
    const id = target instanceof Element ? target.closest("button[id]")?.id : undefined;
    const code = controls.find(({ action_id: action }) => action === id)?.value;
    if (code !== undefined) press(code);
  };
  const isHidden = message.response_type === "ephemeral";
  const mark = isHidden ? [element("p", { class: "only-you" }, words.onlyYou)] : [];
  stage.replaceChildren(...mark, place, ...menus(controls, setting));
}

function rootIn(stage: HTMLElement) {
  const known = roots.get(stage);
  if (known !== undefined) return known;
  const place = element("div", { class: "slack-message" });
  const made = { place, root: createRoot(place) };
  roots.set(stage, made);
  return made;
}

interface Hung {
  readonly props: MessageProps;
  /** Called when all else stands there. */
  readonly hang: () => void;
}

function Posted({ props, hang }: Hung) {
  useLayoutEffect(hang);
  return createElement(Message, props);
}

function hangPictures(
  place: HTMLElement,
  { blocks = [] }: SlackMessage,
  setting: PreviewOptions,
): void {
  const { words, asked } = setting;
  for (const [at, block] of blocks.entries()) {
    if (block.type !== "image") continue;
    const path = picturePath(String(block["image_url"]));
    const alt = String(block["alt_text"]);
    const picture = pictureElement({ path, alt, asked }, words);
    place.querySelector(`[id=${placeName(at)}]`)?.replaceChildren(picture);
  }
}

const controlsIn = ({ blocks = [] }: SlackMessage): readonly SlackElement[] =>
  blocks.flatMap(({ type, elements = [] }) => (type === "actions" ? elements : []));

/** The browser's own: the package says nothing of what is chosen in its. */
function menus(controls: readonly SlackElement[], { press, words }: PreviewOptions) {
  return controls
    .filter(({ type }) => type === "static_select")
    .map(({ placeholder, options = [] }) => {
      const label = placeholder?.text ?? words.pick;
      const choices = options.map(({ text, value }) => element("option", { value }, text.text));
      const first = element("option", { value: "" }, label);
      const menu = element(
        "select",
        { class: "slack-menu", "aria-label": label },
        first,
        ...choices,
      );
      menu.onchange = () => {
        if (menu.value !== "") press(menu.value);
      };
      return menu;
    });
}

const hooks: NonNullable<MessageProps["hooks"]> = {
  /** In the reader's own language and zone, as Slack does; all of ours are days. */
  date: ({ timestamp }) => {
    const day = new Date(Number(timestamp) * 1000);
    const long = new Intl.DateTimeFormat(undefined, { dateStyle: "long" }).format(day);
    return createElement("time", { dateTime: day.toISOString() }, long);
  },
  emoji: ({ name }, usual) =>
    /^flag-[a-z]{2}$/.test(name)
      ? createElement("span", null, flag(name.slice(-2)))
      : usual({ name }),
  link: ({ href, children, className }) =>
    createElement("a", { href, className, target: "_blank", rel: "noopener noreferrer" }, children),
};
