/**
 * Replaces lit's `styleMap` in the build (build-page.mjs): lit writes an element's first styles as an attribute, which the page's
 * Content-Security-Policy forbids. Set one by one they are allowed.
 */
import type { AttributePart } from "lit";
import { noChange } from "lit";
import { Directive, directive } from "lit/directive.js";

type Styles = Readonly<Record<string, string | undefined>>;

class StyleMap extends Directive {
  render(_: Styles): typeof noChange {
    return noChange;
  }

  override update({ element }: AttributePart, [styles]: [Styles]): typeof noChange {
    if (element instanceof HTMLElement) {
      for (const [name, value] of Object.entries(styles)) {
        if (value) element.style.setProperty(name, value);
        else element.style.removeProperty(name);
      }
    }
    return noChange;
  }
}

export const styleMap = directive(StyleMap);
