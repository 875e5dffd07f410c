/** Client-side navigation: fetches the server's page for a question and replaces the answer. */
import { toNextQuestionUrl, toQuestionUrl } from "../platforms/web/question-url.ts";
import { readBasePath } from "./base-path.ts";
import type { LiveWords } from "./words.ts";

export class Navigation {
  readonly #words: LiveWords;
  readonly #onAnswer: () => void;
  #controller = new AbortController();

  /** @param onAnswer called when another answer is on the page */
  constructor(words: LiveWords, onAnswer: () => void) {
    this.#words = words;
    this.#onAnswer = onAnswer;
  }

  /** Handles the form, links to questions, and the browser's back and forward. */
  listen(input: HTMLInputElement): void {
    input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask(input.value);
    });
    document.addEventListener("click", (event) => {
      const url = questionUrlOf(event);
      if (url === undefined) return;
      event.preventDefault();
      this.#go(url);
    });
    window.addEventListener("popstate", () => void this.#show(location.href));
  }

  ask(question: string): void {
    const after = inputOf("#after")?.value ?? "";
    const path = question.trim() === "" ? "/" : toNextQuestionUrl(question, after);
    this.#go(`${readBasePath()}${path}`);
  }

  #go(url: string): void {
    history.pushState(null, "", url);
    void this.#show(url);
  }

  async #show(url: string): Promise<void> {
    this.#controller.abort();
    this.#controller = new AbortController();
    announce(this.#words.asking);
    document.documentElement.classList.add("asking");
    try {
      const { signal } = this.#controller;
      const response = await fetch(url, { signal, headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (page.querySelector("#answer") === null) throw new Error("this is no page of ours");
      replaceAnswer(page);
      showWholeQuestion();
      this.#onAnswer();
      announce(
        `${this.#words.answered} ${document.querySelector(".answer h2")?.textContent ?? ""}`,
      );
    } catch (error) {
      // Another question was asked before the answer came.
      if (error instanceof DOMException && error.name === "AbortError") return;
      announce(this.#words.lost, true);
    }
    document.documentElement.classList.remove("asking");
  }
}

/** Puts a message into the status that screen readers read; an error is visible as well. */
export function announce(message: string, isError = false): void {
  const status = document.querySelector("#status");
  if (status === null) return;
  status.textContent = message;
  status.classList.toggle("unseen", !isError);
}

/** The URL of a clicked link, if it is of a question and opens in this window. */
function questionUrlOf(event: MouseEvent): string | undefined {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented)
    return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  const isQuestion =
    link !== null && link.origin === location.origin && link.pathname === `${readBasePath()}/`;
  return isQuestion && link.hash === "" ? link.href : undefined;
}

const inputOf = (selector: string, page = document): HTMLInputElement | null =>
  page.querySelector(selector);

/** The address holds the question that was answered, and not the one before it. */
function showWholeQuestion(): void {
  const question = inputOf("#q")?.value ?? "";
  if (new URL(location.href).searchParams.has("after"))
    history.replaceState(null, "", `${readBasePath()}${toQuestionUrl(question)}`);
}

function replaceAnswer(page: Document): void {
  document.title = page.title;
  const hadFocus = document.querySelector("#answer")?.contains(document.activeElement) ?? false;
  for (const selector of [".examples", "#answer"]) {
    const [old, fresh] = [document.querySelector(selector), page.querySelector(selector)];
    if (old !== null && fresh !== null) old.replaceWith(document.adoptNode(fresh));
  }
  replaceInputs(page);
  if (hadFocus) document.querySelector<HTMLElement>("#answer")?.focus();
  if ((document.querySelector("#answer")?.getBoundingClientRect().top ?? 0) < 0) scrollTo(0, 0);
}

function replaceInputs(page: Document): void {
  for (const selector of ["#q", "#after"]) {
    const input = inputOf(selector);
    if (input !== null) input.value = inputOf(selector, page)?.value ?? "";
  }
}
