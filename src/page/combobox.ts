/**
 * Completion of the line, as a combobox whose list is moved through while the focus stays in the line.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import { element } from "./element.ts";

interface Offer {
  readonly label: string;
  readonly why: string;
  /** The whole line, once it is taken. */
  readonly line: string;
}

export function completeLine(line: HTMLInputElement, list: HTMLUListElement): void {
  const box = new Combobox(line, list);
  const attributes = {
    ...{ role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox" },
    ...{ "aria-controls": list.id, "aria-expanded": "false" },
  };
  for (const [name, value] of Object.entries(attributes)) line.setAttribute(name, value);
  line.addEventListener("input", () => box.typed());
  line.addEventListener("keydown", (event) => box.pressed(event));
  line.addEventListener("blur", () => box.close());
  line.form?.addEventListener("submit", () => box.close());
  // The focus stays in the line.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("li") : null;
    if (option !== null) box.take([...list.children].indexOf(option));
  });
}

/** Whoever types fast asks once. */
const pause = 60;

class Combobox {
  readonly #line: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #offers: readonly Offer[] = [];
  #active = -1;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(line: HTMLInputElement, list: HTMLUListElement) {
    this.#line = line;
    this.#list = list;
  }

  typed(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#open(), pause);
  }

  pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#keys[event.key];
    if (act?.(event) === true) event.preventDefault();
  }

  close(): void {
    clearTimeout(this.#waiting);
    this.#show([]);
  }

  /** What was taken may be only a beginning: it goes on being completed. */
  take(at: number): void {
    const offer = this.#offers[at];
    if (offer === undefined) return;
    this.#line.value = offer.line;
    this.#line.setSelectionRange(offer.line.length, offer.line.length);
    this.#line.scrollLeft = this.#line.scrollWidth;
    this.close();
    if (/[\s:]$/.test(offer.line)) this.typed();
  }

  /** Each says whether the key has done what it is for. */
  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    ArrowDown: () => this.#move(1),
    ArrowUp: () => this.#move(-1),
    Enter: () => this.#takeActive(this.#active),
    Tab: ({ shiftKey }) => !shiftKey && this.#takeActive(Math.max(this.#active, 0)),
    Escape: () => {
      const wasOpen = this.#offers.length > 0;
      this.close();
      return wasOpen;
    },
  };

  #takeActive(at: number): boolean {
    const isThere = this.#offers[at] !== undefined;
    this.take(at);
    return isThere;
  }

  /** Past the end is the line itself again, as it was typed. */
  #move(step: 1 | -1): boolean {
    const places = this.#offers.length + 1;
    if (places === 1) void this.#open(step);
    else this.#activate(((this.#active + 1 + step + places) % places) - 1);
    return true;
  }

  async #open(step?: 1 | -1): Promise<void> {
    const { value } = this.#line;
    const response = await fetch(`/api/suggest?${new URLSearchParams({ q: value })}`).catch(
      () => undefined,
    );
    if (response?.ok !== true) return this.close();
    const { offers }: { readonly offers: readonly Offer[] } = await response.json();
    // Meanwhile more was typed, or the line was left.
    if (this.#line.value !== value || document.activeElement !== this.#line) return;
    this.#show(offers.filter(({ line }) => line !== value));
    if (step !== undefined && this.#offers.length > 0)
      this.#activate(step === 1 ? 0 : this.#offers.length - 1);
  }

  #show(offers: readonly Offer[]): void {
    this.#offers = offers;
    this.#list.replaceChildren(...offers.map(optionOf));
    this.#list.hidden = offers.length === 0;
    this.#line.setAttribute("aria-expanded", String(offers.length > 0));
    this.#activate(-1);
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [place, option] of [...this.#list.children].entries()) {
      option.setAttribute("aria-selected", String(place === at));
      if (place === at) option.scrollIntoView({ block: "nearest" });
    }
    if (at === -1) this.#line.removeAttribute("aria-activedescendant");
    else this.#line.setAttribute("aria-activedescendant", `offer-${at}`);
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
