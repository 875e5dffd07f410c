/**
 * Autocompletes the input, as a combobox: the arrow keys move through the list while the focus stays in the input.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { readBasePath } from "./base-path.ts";
import { element } from "./element.ts";

interface Offer {
  readonly label: string;
  readonly why: string;
  /** The whole line with the completion. */
  readonly line: string;
}

export function addCompletion(input: HTMLInputElement, list: HTMLUListElement): void {
  const box = new Combobox(input, list);
  const attributes = {
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-haspopup": "listbox",
    "aria-controls": list.id,
    "aria-expanded": "false",
  };
  for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  input.addEventListener("input", () => box.openSoon());
  input.addEventListener("keydown", (event) => box.handleKey(event));
  input.addEventListener("blur", () => box.close());
  input.form?.addEventListener("submit", () => box.close());
  // The focus stays in the input.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("li") : null;
    if (option !== null) box.choose([...list.children].indexOf(option));
  });
}

/** Debounces typing. */
const debounceMs = 60;

class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #offers: readonly Offer[] = [];
  #active = -1;
  #debounce: ReturnType<typeof setTimeout> | undefined;
  /** Counts openings and closings: a response that comes after a later one is dropped. */
  #turn = 0;

  constructor(input: HTMLInputElement, list: HTMLUListElement) {
    this.#input = input;
    this.#list = list;
  }

  openSoon(): void {
    clearTimeout(this.#debounce);
    this.#debounce = setTimeout(() => void this.#open(), debounceMs);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const handle = this.#keys[event.key];
    if (handle?.(event) === true) event.preventDefault();
  }

  close(): void {
    clearTimeout(this.#debounce);
    this.#turn++;
    this.#show([]);
  }

  /** Puts an offer into the input. It may be only a beginning: then its completion goes on. */
  choose(at: number): void {
    const offer = this.#offers[at];
    if (offer === undefined) return;
    this.#input.value = offer.line;
    this.#input.setSelectionRange(offer.line.length, offer.line.length);
    this.#input.scrollLeft = this.#input.scrollWidth;
    this.close();
    if (/[\s:]$/.test(offer.line)) this.openSoon();
  }

  /** Each returns whether it has handled the key. */
  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: () => this.#move(1),
    ArrowUp: () => this.#move(-1),
    Enter: () => this.#chooseAt(this.#active),
    Tab: ({ shiftKey }) => !shiftKey && this.#chooseAt(Math.max(this.#active, 0)),
    Escape: () => {
      const isOpen = this.#offers.length > 0;
      this.close();
      return isOpen;
    },
  };

  #chooseAt(at: number): boolean {
    const isOffered = this.#offers[at] !== undefined;
    this.choose(at);
    return isOffered;
  }

  /** After the last offer comes the input itself, with what was typed. */
  #move(step: 1 | -1): boolean {
    const positions = this.#offers.length + 1;
    if (positions === 1) void this.#open(step);
    else this.#activate(((this.#active + 1 + step + positions) % positions) - 1);
    return true;
  }

  async #open(step?: 1 | -1): Promise<void> {
    const { value } = this.#input;
    const turn = ++this.#turn;
    const response = await fetch(
      `${readBasePath()}/api/suggest?${new URLSearchParams({ q: value })}`,
    ).catch(() => undefined);
    if (response?.ok !== true) return this.close();
    const { offers }: { readonly offers: readonly Offer[] } = await response.json();
    // Meanwhile more was typed, the question was asked, or the input lost the focus.
    const isLate = turn !== this.#turn || this.#input.value !== value;
    if (isLate || document.activeElement !== this.#input) return;
    this.#show(offers.filter(({ line }) => line !== value));
    if (step !== undefined && this.#offers.length > 0)
      this.#activate(step === 1 ? 0 : this.#offers.length - 1);
  }

  #show(offers: readonly Offer[]): void {
    this.#offers = offers;
    this.#list.replaceChildren(...offers.map(optionOf));
    this.#list.hidden = offers.length === 0;
    this.#input.setAttribute("aria-expanded", String(offers.length > 0));
    this.#activate(-1);
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [index, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(index === at));
      if (index === at) option.scrollIntoView({ block: "nearest" });
    }
    if (at === -1) this.#input.removeAttribute("aria-activedescendant");
    else this.#input.setAttribute("aria-activedescendant", `offer-${at}`);
  }
}

const optionOf = ({ label, why }: Offer, at: number): HTMLLIElement =>
  element(
    "li",
    { id: `offer-${at}`, role: "option", "aria-selected": "false" },
    element("span", {}, label),
    " ",
    element("small", {}, why),
  );
