/** The form for a question, to be asked from anywhere. */
import { makeAsk } from "../../../answer/ask.ts";
import type { Bot } from "../../../bot.ts";
import type { Words } from "../../../words/words.ts";
import { askForm, callback } from "../action-ids.ts";
import { option, view } from "../limits.ts";
import type { Input, Modal, Option, PlainText } from "../rendering/block-kit.ts";
import { plainText } from "../rendering/escape.ts";
import { toOptions } from "../rendering/select-options.ts";
import { takesNames } from "./picker.ts";

export function askModal(bot: Bot, words: Words): Modal {
  const { form } = words.slack;
  return {
    type: "modal",
    callback_id: callback.ask,
    title: plainText(form.title, view.title),
    submit: plainText(form.submit, view.title),
    close: plainText(form.close, view.title),
    blocks: [
      ...commandInput(bot, words),
      subjectInput(words),
      ...waveInput(bot, words),
      dayInput(words),
      whereInput(words),
      { type: "context", elements: [plainText(form.nobody, 300)] },
    ],
  };
}

function commandInput(bot: Bot, words: Words): readonly Input[] {
  const options = bot
    .commands(words.locale)
    .filter(({ name }) => takesNames(bot, name))
    .map(
      ({ name, description }): Option => ({
        text: plainText(description, option.text),
        value: name,
      }),
    );
  const [first] = options;
  if (first === undefined) return [];
  const placeholder = choose(words);
  const action = { type: "static_select", action_id: askForm.command } as const;
  const element = { ...action, placeholder, options, initial_option: first };
  return [inputOf(askForm.command, words.slack.form.command, element, false)];
}

function subjectInput(words: Words): Input {
  const placeholder = plainText(words.slack.picker.placeholder, option.placeholder);
  return inputOf(askForm.subject, words.slack.form.subject, {
    ...{ type: "external_select", action_id: askForm.subject, placeholder, min_query_length: 0 },
  } as const);
}

function waveInput(bot: Bot, words: Words): readonly Input[] {
  const options = toOptions(bot.suggest(makeAsk("expelled"), "wave"));
  if (options.length === 0) return [];
  const placeholder = choose(words);
  const element = { type: "static_select", action_id: askForm.wave, placeholder, options } as const;
  return [inputOf(askForm.wave, words.slack.form.wave, element)];
}

const dayInput = (words: Words): Input =>
  inputOf(askForm.day, words.slack.form.day, {
    ...{ type: "datepicker", action_id: askForm.day, placeholder: choose(words) },
  } as const);

const whereInput = (words: Words): Input =>
  inputOf(askForm.where, words.slack.form.where, {
    ...{ type: "conversations_select", action_id: askForm.where, placeholder: choose(words) },
    response_url_enabled: true,
  } as const);

const choose = ({ slack }: Words): PlainText => plainText(slack.form.choose, option.placeholder);

function inputOf(id: string, label: string, element: Input["element"], optional = true): Input {
  return { type: "input", block_id: id, label: plainText(label, 100), optional, element };
}
