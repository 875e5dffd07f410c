/** Going from question to question: the server's page for each is asked for, and its answer put in the place of the last. */
import { questionUrl } from "../platforms/web/question-url.ts";
import type { LiveWords } from "./words.ts";

export class Navigation {
  readonly #words: LiveWords;
  readonly #arrived: () => void;
  #under = new AbortController();

  /** @param arrived called when another answer stands on the page */
  constructor(words: LiveWords, arrived: () => void) {
    this.#words = words;
    this.#arrived = arrived;
  }

  /** Takes over the form, the links that ask, and the browser's own back and forward. */
  listen(line: HTMLInputElement): void {
    line.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.ask(line.value);
    });
    document.addEventListener("click", (event) => {
      const address = askedBy(event);
      if (address === undefined) return;
      event.preventDefault();
      this.#go(address);
    });
    window.addEventListener("popstate", () => void this.#show(location.href));
  }

  ask(question: string): void {
    this.#go(question.trim() === "" ? "/" : questionUrl(question));
  }

  #go(address: string): void {
    history.pushState(null, "", address);
    void this.#show(address);
  }

  async #show(address: string): Promise<void> {
    this.#under.abort();
    this.#under = new AbortController();
    announce(this.#words.asking);
    document.documentElement.classList.add("asking");
    try {
      const { signal } = this.#under;
      const response = await fetch(address, { signal, headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      if (page.querySelector("#answer") === null) throw new Error("this is no page of ours");
      arrive(page);
      this.#arrived();
      announce(
        `${this.#words.answered} ${document.querySelector(".answer h2")?.textContent ?? ""}`,
      );
    } catch (error) {
      // Another question came before the answer did: that one has its own.
      if (error instanceof DOMException && error.name === "AbortError") return;
      announce(this.#words.lost, true);
    }
    document.documentElement.classList.remove("asking");
  }
}

/** What a screen reader says; a trouble is shown as well. */
export function announce(message: string, isTrouble = false): void {
  const status = document.querySelector("#status");
  if (status === null) return;
  status.textContent = message;
  status.classList.toggle("unseen", !isTrouble);
}

/** The address that a click leads to, where it is a question and no other window is wanted. */
function askedBy(event: MouseEvent): string | undefined {
  const { target, button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event;
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || defaultPrevented)
    return undefined;
  const link = target instanceof Element ? target.closest("a") : null;
  const isOurs = link !== null && link.origin === location.origin && link.pathname === "/";
  return isOurs && link.hash === "" ? link.href : undefined;
}

function arrive(page: Document): void {
  document.title = page.title;
  const inFocus = document.querySelector("#answer")?.contains(document.activeElement) ?? false;
  for (const place of [".examples", "#answer"]) {
    const [old, come] = [document.querySelector(place), page.querySelector(place)];
    if (old !== null && come !== null) old.replaceWith(document.adoptNode(come));
  }
  const line = document.querySelector<HTMLInputElement>("#q");
  if (line !== null) line.value = page.querySelector<HTMLInputElement>("#q")?.value ?? "";
  if (inFocus) document.querySelector<HTMLElement>("#answer")?.focus();
  if ((document.querySelector("#answer")?.getBoundingClientRect().top ?? 0) < 0) scrollTo(0, 0);
}
