/** What a reader with a screen reader, or with weak eyes, stumbles over: rules of WCAG 2.2 AA that axe can test. */
import axe from "axe-core";
import type { Page } from "playwright-core";

/** The tool is written into the page, which the page's own policy forbids: to be opened with `bypassCSP`. */
export async function seriousIn(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    `axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }).then(({ violations }) =>
      violations.filter(({ impact }) => ["serious", "critical"].includes(impact))
        .flatMap(({ id, nodes }) => nodes.map(({ target, any }) => [id, target, any[0]?.message])))`,
  );
}
