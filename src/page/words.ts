/** The texts of the live page, in the server's language: they come with the page. */
import type { english } from "../words/english.ts";

export type LiveWords = (typeof english)["page"]["live"];

export const readWords = (): LiveWords =>
  JSON.parse(document.querySelector("#words")?.textContent ?? "{}");
