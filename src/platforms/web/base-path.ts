/** Puts the path at which a proxy has this server before the addresses in a page's HTML. */

/** Attributes that hold an address. What was typed stands in HTML without quotes, and so is none of these. */
const localAddress = /(?<= (?:href|src|action|data-attached)=")\/(?!\/)/g;

/** @param basePath `/bot`, or nothing */
export const withBasePath = (html: string, basePath: string): string =>
  basePath === "" ? html : html.replace(localAddress, `${basePath}/`);
