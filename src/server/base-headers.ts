/** Headers of every response: what is sent is shown as what it is, framed by nobody, and names this server to no other. */

/** The page has its own in their place: src/platforms/web/send-response.ts. https://owasp.org/www-project-secure-headers/ */
export const baseHeaders: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'", // for machines: a header
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
