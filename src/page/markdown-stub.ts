/** Replaces the renderer of Slack's `markdown` block in the build: the bot sends none, and it would be a seventh of the page. */
import { createElement } from "react";

/** Shows the text of such a block as it is. */
const Markdown = ({ children }: { readonly children?: string }) =>
  createElement("pre", null, children);

export default Markdown;
