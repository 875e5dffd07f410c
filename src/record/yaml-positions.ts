/** Where the parts of a YAML document begin, and which keys it has twice. */
import type { Event } from "js-yaml";
import {
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
} from "js-yaml";
import type { Path } from "../book/problem.ts";

/** A value: its parts by key, or by position in a list. It begins where its key does; -1 is nowhere. */
export interface Part {
  readonly start: number;
  readonly parts?: ReadonlyMap<string, Part>;
}

interface RepeatedKey {
  readonly key: string;
  readonly start: number;
  readonly first: number;
}

interface Outline {
  readonly root: Part;
  readonly repeated: readonly RepeatedKey[];
}

export function yamlPositions(events: readonly Event[], source: string): Outline {
  const reader = new OutlineReader(events, source);
  const root = reader.read() ?? { start: 0 };
  return { root, repeated: reader.repeated };
}

/** Where the part at a path begins; where the path leads nowhere, what is nearest around it. */
export function startOf(part: Part, [step, ...rest]: Path): number {
  const below = step === undefined ? undefined : part.parts?.get(String(step));
  const start = below === undefined ? -1 : startOf(below, rest);
  return start >= 0 ? start : part.start;
}

/** Goes through the events once, a part after the other. */
class OutlineReader {
  readonly repeated: RepeatedKey[] = [];
  readonly #events: Iterator<Event>;
  readonly #source: string;

  constructor(events: readonly Event[], source: string) {
    this.#events = events.values();
    this.#source = source;
  }

  /** Nothing at the end of a list, a mapping or the document. */
  read(): Part | undefined {
    const event = this.#next();
    switch (event?.type) {
      case EVENT_DOCUMENT:
        return this.read();
      case EVENT_SEQUENCE:
        return { start: event.start, parts: this.#readList() };
      case EVENT_MAPPING:
        return { start: event.start, parts: this.#readMapping() };
      case EVENT_SCALAR:
        return { start: event.valueStart };
      case EVENT_ALIAS:
        return { start: event.anchorStart };
      case EVENT_POP:
      case undefined:
        return undefined;
    }
  }

  #readList(): ReadonlyMap<string, Part> {
    const parts = new Map<string, Part>();
    for (let part = this.read(); part !== undefined; part = this.read()) {
      parts.set(String(parts.size), part);
    }
    return parts;
  }

  #readMapping(): ReadonlyMap<string, Part> {
    const parts = new Map<string, Part>();
    for (let event = this.#next(); event?.type === EVENT_SCALAR; event = this.#next()) {
      const key = getScalarValue(this.#source, event);
      const start = event.valueStart;
      const first = parts.get(key)?.start;
      if (first !== undefined) this.repeated.push({ key, start, first });
      parts.set(key, { ...this.read(), start });
    }
    return parts;
  }

  #next(): Event | undefined {
    const { value, done } = this.#events.next();
    return done ? undefined : value;
  }
}
