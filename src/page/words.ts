/** What the page says, in the language that the server has chosen: it comes with the page. */
import type { english } from "../words/english.ts";

export type LiveWords = (typeof english)["page"]["live"];

export const readWords = (): LiveWords =>
  JSON.parse(document.querySelector("#words")?.textContent ?? "{}");
