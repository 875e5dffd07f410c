/** The page as HTML, before any script; its files; and what comes in that is no question. */
import { once } from "node:events";
import { request } from "node:http";
import { connect } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { PictureRendererHandle } from "../../../src/drawing/create-picture-renderer.ts";
import type { EncodedResponse } from "../../../src/platforms/web/response.ts";
import type { PageRequest } from "../../../src/platforms/web/web-types.ts";
import { PageWorkerClient } from "../../../src/playground/page-worker-client.ts";
import { maxBodyBytes } from "../../../src/server/webhook-handler.ts";
import type { Served } from "./page-server.ts";
import { get, publicUrl, servePage } from "./page-server.ts";
import { linksIn, textIn } from "./read-html.ts";

/** As where platforms run beside it. */
function inThread(
  nameOf: PictureRendererHandle["nameOnPage"],
): (asked: PageRequest) => Promise<EncodedResponse> {
  const workerData = {
    dataFolder: fileURLToPath(data),
    locale: "en",
    publicUrl,

    hasCharts: false,
    isInWordsOnSlack: false,
  };
  const thread = new PageWorkerClient({
    workerData,
    nameOf,
    file: pathToFileURL("dist/page-worker.js"),
  });
  onTestFinished(() => thread.end());
  return (asked) => thread.answer(asked);
}

const data = new URL("../../../data/", import.meta.url);

let served: Served;
beforeAll(async () => {
  served = await servePage({ timeouts: { requestMs: 400, drainMs: 400 } });
});
afterAll(() => served.close());

const page = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  get(served.port, path, { headers });

describe("the page", () => {
  it("answers in one round trip, without a script", async () => {
    const { status, body } = await page("/?q=/expelled+germany");
    expect(status).toBe(200);
    expect(textIn(body)).toContain("4 Russian diplomats expelled by");
    expect(body).toContain("<title>4 Russian diplomats expelled by Germany – Non Grata</title>");
    expect(body).toContain('name="q" type="text" value="/expelled germany"');
    expect(body).toContain('<form class="ask" action="/" method="get"');
  });

  it("begins with an example that is answered, also for a line sent empty", async () => {
    for (const path of ["/", "/?q=", "/?q=+", "/?utm_source=x"]) {
      const { status, body } = await page(path);
      expect(status).toBe(200);
      expect(textIn(body)).toContain("expelled by");
      expect(body).toContain('name="q" type="text" value=""');
    }
  });

  it("has the three commands first among its examples, then the pictures, and every example is answered", async () => {
    const { body } = await page("/");
    const [, list = ""] = /<nav class="examples"[^>]*>(.*?)<\/nav>/s.exec(body) ?? [];
    const examples = [...list.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href);
    expect(examples.slice(0, 5)).toEqual([
      ...["/?q=/expelled+germany", "/?q=/total+nato", "/?q=/quote+stoltenberg"],
      ...["/?q=/map", "/?q=/timeline"],
    ]);
    for (const example of examples) {
      const answered = await page(example);
      expect(answered.body).not.toContain('class="answer trouble"');
      expect(answered.body).toContain('aria-current="page"');
    }
  });

  it("shows what was typed as text", async () => {
    const typed = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>@everyone`;
    const { body } = await page(`/?${new URLSearchParams({ q: typed })}`);
    expect(body).not.toContain("<script>alert");
    expect(body).not.toContain("<img");
    expect(body.match(/<script/g)).toHaveLength(2);
    expect(textIn(body)).toContain("<script>alert(1)</script>");
  });

  it("says what is wrong with an address, and stays a page", async () => {
    for (const [path, reason] of [
      ["/?q=/help&q=/expelled", "more than once"],
      [`/?q=${"a".repeat(10_000)}`, "10000 characters"],
    ] as const) {
      const { status, body } = await page(path);
      expect(status).toBe(400);
      expect(textIn(body)).toContain(reason);
      expect(body).toContain('class="answer trouble"');
    }
  });

  it("lets a browser run and load nothing but what is served here", async () => {
    const { headers, body } = await page("/");
    expect(headers["content-security-policy"]).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["set-cookie"]).toBeUndefined();
    expect(body).not.toMatch(/ style=| on[a-z]+=|<style/);
    const loaded = [...body.matchAll(/<(?:link|script)[^>]+(?:href|src)="([^"]*)"/g)];
    expect(loaded.map(([, url]) => url).filter((url) => !url?.startsWith("/page/"))).toEqual([
      "/favicon.ico",
    ]);
  });

  it("comes compressed, and not again when it is known", async () => {
    const plain = await page("/?q=/total+nato");
    const { headers, body, bytes } = await page("/?q=/total+nato", {
      "accept-encoding": "gzip, deflate, br, zstd",
    });
    expect(headers["content-encoding"]).toBe("gzip");
    expect(headers["vary"]).toBe("accept-encoding");
    expect(body).toBe(plain.body);
    expect(bytes).toBeLessThan(plain.bytes / 3);
    const tag = String(headers["etag"]);
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(plain.headers["etag"]).toBe(tag);
    for (const known of [`"other", ${tag}`, tag.replace("W/", ""), "*"]) {
      const again = await page("/?q=/total+nato", { "if-none-match": known });
      expect({ status: again.status, bytes: again.bytes }).toEqual({ status: 304, bytes: 0 });
    }
    expect((await page("/?q=/total+nato", { "if-none-match": '"other"' })).status).toBe(200);
    const refused = await page("/", { "accept-encoding": "br, gzip;q=0" });
    expect(refused.headers["content-encoding"]).toBeUndefined();
  });
});

describe("the page's files", () => {
  it.each([
    ...["/page/", "/page", "/page/page.json", "/page/nothing.js", "/page/../cli.js"],
    ...["/page/%2e%2e%2fcli.js", "/page/..%2fcli.js", "/page/..%5ccli.js", "/page/%2e%2e/cli.js"],
    ...["/page/....//cli.js", "/page/%00", "/page/main.ts", "//etc/passwd", "/../package.json"],
    ...["/page/constructor", "/page/__proto__", "/.env", "/page/%252e%252e%252fcli.js"],
  ])("are nothing else: %s", async (path) => {
    const { status, body } = await page(path);
    expect({ status, body }).toEqual({ status: 404, body: "Not Found" });
  });

  it("have an icon among them in the two formats that browsers ask for", async () => {
    const { status, headers, body } = await page("/favicon.ico");
    expect(status).toBe(200);
    expect(headers["content-type"]).toMatch(/^image\/(x-icon|vnd\.microsoft\.icon)$/);
    // Reserved, type and count: https://en.wikipedia.org/wiki/ICO_(file_format)
    expect([...Buffer.from(body).subarray(0, 6)]).toEqual([0, 0, 1, 0, 3, 0]);
    const [, svg = ""] = /type="image\/svg\+xml" href="([^"]*)"/.exec((await page("/")).body) ?? [];
    expect((await page(svg)).headers["content-type"]).toMatch("image/svg+xml");
  });
});

describe("a path where nothing is", () => {
  const paths = ["/nothing", "/page/nothing.js", "/about/us", "/%E5%BE%B7", "/index.php?q=1"];

  it.each(paths)("is a page with words and a way back to a browser: %s", async (path) => {
    const { status, headers, body } = await page(path, { accept: "text/html,*/*;q=0.8" });
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(textIn(body)).toContain("There is no page at this address");
    expect(body).toContain('<a href="/">To the front page</a>');
    expect(body).toContain('<form class="ask" action="/" method="get"');
  });

  it.each(["/api/x/", "/api/asks", "/api/ask/more", "/api/openapi.json"])(
    "is JSON below the API, whoever asks: %s",
    async (path) => {
      for (const accept of ["text/html", "*/*"]) {
        const { status, headers, body } = await page(path, { accept });
        expect(status).toBe(404);
        expect(headers["content-type"]).toBe("application/json");
        expect(headers["access-control-allow-origin"]).toBe("*");
        expect(JSON.parse(body)).toEqual({ error: expect.stringContaining("/api lists") });
      }
    },
  );
});

describe("a path with a slash too many", () => {
  it.each([
    ["/about/", "/about"],
    ["//about", "/about"],
    ["/about//?utm_source=x", "/about"],
    ["/api/", "/api"],
    ["//api//ask/?q=germany", "/api/ask?q=germany"],
    ["//?q=germany", "/?q=germany"],
  ])("is the page without it: %s", async (path, right) => {
    const { status, body } = await page(path);
    expect(status).toBe(200);
    expect(body).toBe((await page(right)).body);
  });
});

describe("the page about the bot", () => {
  it("tells what it is, who makes it, how to cite, whom to tell of a mistake, and how programs ask", async () => {
    const { status, body } = await page("/about?utm_source=x");
    expect(status).toBe(200);
    const headings = [...body.matchAll(/<h[12][^>]*>([^<]*)</g)].map(([, heading]) => heading);
    expect(headings).toEqual([
      ...["About Non Grata", "What this is", "Who makes it", "How to cite", "A mistake?"],
      ...["What becomes of a question", "The API"],
    ]);
    expect(textIn(body)).toContain(
      `Non Grata: “4 Russian diplomats expelled by Germany”, ${publicUrl}/?q=/expelled+germany, read on [day]`,
    );
    expect(textIn(body)).toContain("No address for reports is set here.");
    for (const path of linksIn(body).filter((href) => href.startsWith("/")))
      expect((await page(path.replaceAll("&amp;", "&"))).status, path).toBe(200);
    expect((await page("/")).body).toContain('<a href="/about">About</a>');
  });

  it("leads to the addresses that the operator has set", async () => {
    const supportUrl = "mailto:desk@example.org?subject=Non%20Grata&x=<y>";
    const beside = await servePage({ supportUrl, privacyUrl: "https://example.org/privacy" });
    onTestFinished(beside.close);
    const { body } = await get(beside.port, "/about");
    expect(body).toContain(
      '<a href="mailto:desk@example.org?subject=Non%20Grata&amp;x=&lt;y&gt;">Report a mistake</a>',
    );
    expect(body).toContain('<a href="https://example.org/privacy">Privacy policy</a>');
    expect(textIn(body)).not.toContain("No address for reports");
  });
});

describe("what is no question", () => {
  it("is refused when it is too large", async () => {
    const options = { host: "127.0.0.1", port: served.port, path: "/api/ask", method: "POST" };
    const sending = request({ ...options, agent: false });
    sending.on("error", () => undefined);
    sending.setHeader("content-length", maxBodyBytes + 1);
    sending.write(Buffer.alloc(1000));
    const [incoming] = await once(sending, "response");
    expect(incoming.statusCode).toBe(413);
    sending.destroy();
  });

  it.each(["德", "é", "🇩🇪", "\u0301", "ქ", "%"])(
    "is answered up to 2,000 characters, whatever they are: %s",
    async (character) => {
      const most = character.repeat(2000 / character.length);
      const browserLike = { cookie: "x".repeat(4000), "user-agent": "x".repeat(300) };
      for (const path of ["/", "/api/ask"]) {
        const answered = await page(`${path}?q=${encodeURIComponent(most)}`, browserLike);
        expect(answered.status).toBe(200);
        const refused = await page(`${path}?q=${encodeURIComponent(`${most}aa`)}`, browserLike);
        expect(refused.status).toBe(400);
        expect(textIn(refused.body)).toContain("2002 characters; expected at most 2000");
      }
    },
  );

  it.each(["/?q=", "/api/ask?q=", "/nothing?"])(
    "gets a sentence where it is too long to be read: %s",
    async (path) => {
      const { status, headers, body } = await page(`${path}${"a".repeat(40_000)}`);
      expect({ status, type: headers["content-type"] }).toEqual({
        status: 431,
        type: "application/json",
      });
      expect(JSON.parse(body).error).toContain("at most 2,000 characters");
    },
  );

  it("gets a sentence where it is no HTTP", async () => {
    const socket = connect(served.port, "127.0.0.1");
    socket.end("hello\r\n\r\n");
    const [answer] = await once(socket, "data");
    expect(String(answer)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*\{"error":"[^"]+"\}\n$/s);
  });

  it("is not waited for for ever", async () => {
    for (const half of ["GET /?q=/help HTTP/1.1\r\nhost:", "GET /?q="]) {
      const socket = connect(served.port, "127.0.0.1");
      socket.write(half);
      const [answer] = await once(socket, "data");
      expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /);
      socket.destroy();
    }
    expect((await page("/")).status).toBe(200);
  });

  it("may come in crowds: five hundred at once are all answered", async () => {
    const patient = await servePage();
    onTestFinished(patient.close);
    const names = ["germany", "france", "nato", "atlantis", "poland and italy"];
    const all = Array.from({ length: 500 }, (_, at) =>
      get(patient.port, `/?q=/expelled+${names[at % names.length]?.replaceAll(" ", "+")}`),
    );
    const statuses = new Set((await Promise.all(all)).map(({ status }) => status));
    expect([...statuses]).toEqual([200]);
  });
});

describe("a platform beside the page", () => {
  it("is answered before the crowd that came first", async () => {
    const beside = await servePage({
      hang: ({ webhook }) => webhook("/platform", () => ({ status: 200, json: "{}" })),
      answerWith: ({ nameOnPage }) => inThread(nameOnPage),
    });
    onTestFinished(beside.close);
    let answered = 0;
    // In their own words, so that none is answered from memory.
    const crowd = Array.from({ length: 200 }, async (_, at) => {
      await get(beside.port, `/?q=how+many+did+poland+expel+${at}`);
      answered += 1;
    });
    // The crowd is there: its first has been answered.
    await Promise.race(crowd);
    const { status } = await get(beside.port, "/platform", { method: "POST" });
    const before = answered;
    await Promise.all(crowd);
    expect(status).toBe(200);
    expect(before).toBeLessThan(40);
  });
});

describe("what is asked again", () => {
  it("is answered from memory, but for what people ask in their own words", async () => {
    const ways = ["/?q=/expelled+croatia", "/api/ask?q=/expelled+croatia"];
    for (const way of ways) {
      const first = await page(way, { "accept-encoding": "gzip" });
      const second = await page(way);
      expect({ ...second, bytes: 0 }).toMatchObject({ status: 200, body: first.body });
    }
    const lines = served.entries.filter(({ platform }) => platform === "web").slice(-4);
    expect(lines.map(({ event, command }) => [event, command])).toEqual([
      ...[
        ["page", "expelled"],
        ["page", "expelled"],
      ],
      ...[
        ["ask", "expelled"],
        ["ask", "expelled"],
      ],
    ]);
  });
});

describe("the log", () => {
  it("has what was asked for by its command where it is to have everything, and nothing of what was typed", async () => {
    await page("/?q=/expelled+zanzibarbarossa");
    await page("/api/ask?q=zanzibarbarossa");
    const lines = served.entries.filter(({ platform }) => platform === "web").slice(-2);
    expect(lines).toMatchObject([
      { level: "debug", event: "page", command: "expelled", outcome: "unknown" },
      { level: "debug", event: "ask", outcome: "unknown" },
    ]);
    expect(JSON.stringify(served.entries)).not.toContain("zanzibarbarossa");
  });

  it("does not grow with the questions where it is as usual", async () => {
    const usual = () => served.entries.filter(({ level }) => level !== "debug").length;
    const before = usual();
    for (const path of ["/", "/api/ask?q=/total+nato", "/?q=gibberish", "/nothing", "/api/ask"])
      await page(path);
    await page(`/?q=${"a".repeat(40_000)}`);
    expect(usual()).toBe(before);
  });
});
