/** The modal with a form for a question, which a shortcut opens from anywhere. */
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { askFormIds, callbackIds } from "../action-ids.ts";
import { optionLimits, viewLimits } from "../limits.ts";
import type { InputBlock, Modal, PlainText, SelectOption } from "../rendering/block-kit.ts";
import { toTextObject } from "../rendering/escape.ts";
import { toOptions } from "../rendering/select-options.ts";
import { takesNames } from "./picker.ts";

export function askModal(bot: Bot, words: Words): Modal {
  const { form } = words.slack;
  return {
    type: "modal",
    callback_id: callbackIds.ask,
    title: toTextObject(form.title, viewLimits.title),
    submit: toTextObject(form.submit, viewLimits.title),
    close: toTextObject(form.close, viewLimits.title),
    blocks: [
      ...commandInput(bot, words),
      subjectInput(words),
      ...waveInput(bot, words),
      dayInput(words),
      whereInput(words),
      { type: "context", elements: [toTextObject(form.nobody, 300)] },
    ],
  };
}

function commandInput(bot: Bot, words: Words): readonly InputBlock[] {
  const options = bot
    .commands(words.locale)
    .filter(({ name }) => takesNames(bot, name))
    .map(
      ({ name, description }): SelectOption => ({
        text: toTextObject(description, optionLimits.text),
        value: name,
      }),
    );
  const [first] = options;
  if (first === undefined) return [];
  const placeholder = placeholderOf(words);
  const action = { type: "static_select", action_id: askFormIds.command } as const;
  const element = { ...action, placeholder, options, initial_option: first };
  return [inputOf(askFormIds.command, words.slack.form.command, element, false)];
}

function subjectInput(words: Words): InputBlock {
  const placeholder = toTextObject(words.slack.picker.placeholder, optionLimits.placeholder);
  return inputOf(askFormIds.subject, words.slack.form.subject, {
    type: "external_select",
    action_id: askFormIds.subject,
    placeholder,
    min_query_length: 0,
  } as const);
}

function waveInput(bot: Bot, words: Words): readonly InputBlock[] {
  const options = toOptions(bot.suggest(makeAsk("expelled"), "wave"));
  if (options.length === 0) return [];
  const placeholder = placeholderOf(words);
  const element = {
    type: "static_select",
    action_id: askFormIds.wave,
    placeholder,
    options,
  } as const;
  return [inputOf(askFormIds.wave, words.slack.form.wave, element)];
}

const dayInput = (words: Words): InputBlock =>
  inputOf(askFormIds.day, words.slack.form.day, {
    type: "datepicker",
    action_id: askFormIds.day,
    placeholder: placeholderOf(words),
  } as const);

const whereInput = (words: Words): InputBlock =>
  inputOf(askFormIds.where, words.slack.form.where, {
    type: "conversations_select",
    action_id: askFormIds.where,
    placeholder: placeholderOf(words),
    response_url_enabled: true,
  } as const);

const placeholderOf = ({ slack }: Words): PlainText =>
  toTextObject(slack.form.choose, optionLimits.placeholder);

function inputOf(
  id: string,
  label: string,
  element: InputBlock["element"],
  isOptional = true,
): InputBlock {
  return {
    type: "input",
    block_id: id,
    label: toTextObject(label, 100),
    optional: isOptional,
    element,
  };
}
