/** Draws a message as Slack shows it, with slack-blocks-to-jsx. */
import { createElement, useLayoutEffect } from "react";
import type { Root } from "react-dom/client";
import { createRoot } from "react-dom/client";
import type { Block, MessageProps } from "slack-blocks-to-jsx";
import { Message } from "slack-blocks-to-jsx";
import { element } from "./element.ts";
import { toFlag } from "./emoji.ts";
import type { SlackElement, SlackMessage } from "./payload-types.ts";
import { createPictureElement } from "./picture.ts";
import type { PreviewOptions, Renderer } from "./renderer.ts";
import { toIconUrl, toPicturePath } from "./renderer.ts";
import { fixSlackBlocks, placeholderId } from "./slack-block-fixes.ts";

export async function loadSlack(): Promise<Renderer<SlackMessage>> {
  await import("slack-blocks-to-jsx/dist/style.css");
  return drawSlack;
}

/** By stage, the container that React renders into each time. */
const roots = new WeakMap<HTMLElement, { readonly container: HTMLElement; readonly root: Root }>();

function drawSlack(stage: HTMLElement, message: SlackMessage, options: PreviewOptions): void {
  const { words, look, press } = options;
  const { container, root } = rootIn(stage);
  const controls = controlsIn(message);
  const blocks = fixSlackBlocks(message.blocks ?? []);
  const props: MessageProps = {
    blocks: blocks as unknown as Block[], // proved: tests hold what goes out to Slack against Slack's limits
    name: words.bot,
    logo: toIconUrl(),
    theme: look,
    hooks,
    time: new Date(),
  };
  root.render(
    createElement(MessageWithPictures, {
      props,
      insertPictures: () => insertPictures(container, message, options),
    }),
  );
  container.onclick = ({ target }) => {
    const id = target instanceof Element ? target.closest("button[id]")?.id : undefined;
    const code = controls.find(({ action_id: action }) => action === id)?.value;
    if (code !== undefined) press(code);
  };
  const isEphemeral = message.response_type === "ephemeral";
  const mark = isEphemeral ? [element("p", { class: "only-you" }, words.onlyYou)] : [];
  stage.replaceChildren(...mark, container, ...drawMenus(controls, options));
}

function rootIn(stage: HTMLElement) {
  const known = roots.get(stage);
  if (known !== undefined) return known;
  const container = element("div", { class: "slack-message" });
  const made = { container, root: createRoot(container) };
  roots.set(stage, made);
  return made;
}

interface MessageWithPicturesProps {
  readonly props: MessageProps;
  /** Called when the message has been rendered. */
  readonly insertPictures: () => void;
}

function MessageWithPictures({ props, insertPictures }: MessageWithPicturesProps) {
  useLayoutEffect(insertPictures);
  return createElement(Message, props);
}

function insertPictures(
  container: HTMLElement,
  { blocks = [] }: SlackMessage,
  options: PreviewOptions,
): void {
  const { words, asked } = options;
  for (const [at, block] of blocks.entries()) {
    if (block.type !== "image") continue;
    const path = toPicturePath(String(block["image_url"]));
    const alt = String(block["alt_text"]);
    const picture = createPictureElement({ path, alt, asked }, words);
    container.querySelector(`[id=${placeholderId(at)}]`)?.replaceChildren(picture);
  }
}

const controlsIn = ({ blocks = [] }: SlackMessage): readonly SlackElement[] =>
  blocks.flatMap(({ type, elements = [] }) => (type === "actions" ? elements : []));

/** The browser's own elements: the package does not report what is chosen in its menus. */
function drawMenus(controls: readonly SlackElement[], { press, words }: PreviewOptions) {
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
  emoji: ({ name }, fallback) =>
    /^flag-[a-z]{2}$/.test(name)
      ? createElement("span", null, toFlag(name.slice(-2)))
      : fallback({ name }),
  link: ({ href, children, className }) =>
    createElement("a", { href, className, target: "_blank", rel: "noopener noreferrer" }, children),
};
