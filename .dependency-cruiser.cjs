/**
 * Who imports whom: the rooms of ARCHITECTURE.md as rules. test/rooms/imports.test.ts breaks each
 * one on purpose.
 *
 * Each room has one rule that lists all it may import, and where it may take types but not code, a
 * second rule.
 */

const typesOnly = { dependencyTypesNot: ["type-only"] };
const shared = "^src/platforms/[^/]+[.]ts$";

/**
 * A room that imports itself and these, and nothing else: no other room, no package, no module of
 * Node's.
 */
const room = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: [from, ...allowed] },
});

/** What a room may import as a type only: it vanishes before the code runs. */
const onlyTypes = (name, comment, from, types) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { path: types, ...typesOnly },
});

const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    room("answer-imports-nothing", "What a reply is depends on nothing else.", "^src/answer/", []),

    room("book-walls", "What we know: a schema and an edit distance, no more.", "^src/book/", [
      "^src/answer/",
      "node_modules/zod/",
      "node_modules/fastest-levenshtein/",
    ]),
    onlyTypes(
      "book-takes-types-of-answer",
      "The book writes no replies.",
      "^src/book/",
      "^src/answer/",
    ),

    room("query-walls", "What follows from the book: numbers and records.", "^src/query/", [
      "^src/book/",
      "^src/answer/",
    ]),
    onlyTypes(
      "query-takes-types-of-answer",
      "A finding has no words.",
      "^src/query/",
      "^src/answer/",
    ),

    room("words-walls", "What the bot says, whoever asks for it.", "^src/words/", [
      "^src/answer/",
      "^src/book/problem[.]ts$",
    ]),
    onlyTypes(
      "words-take-types-of-problem",
      "Words name a problem, they find none.",
      "^src/words/",
      "^src/book/",
    ),

    room("commands-walls", "What can be asked: pure, whatever the platform.", "^src/commands/", [
      "^src/(answer|book|query|words)/",
    ]),

    room(
      "pictures-walls",
      "What an answer's picture shows becomes SVG; shapes, font and words are handed in by the shell.",
      "^src/pictures/",
      ["^src/answer/", "node_modules/(d3-geo|@types/(d3-geo|geojson))/"],
    ),
    onlyTypes(
      "pictures-take-types-of-answer",
      "A picture is drawn of an answer, and answers nothing.",
      "^src/pictures/",
      "^src/answer/",
    ),

    room(
      "store-walls",
      "What is kept between two starts: a database, its file, and ciphers for what is secret.",
      "^src/store/",
      [
        "node_modules/(zod|kysely|libsql|pg|@types/pg)/",
        "^(node:)?(crypto|fs|url|timers/promises)$",
      ],
    ),
    never(
      "databases-stay-home",
      "Only the store knows what it keeps things in.",
      { pathNot: "^src/store/" },
      { path: "node_modules/(kysely|libsql|pg|@types/pg)/" },
    ),

    room("bot-walls", "The bot joins the commands, and knows no platform.", "^src/bot[.]ts$", [
      "^src/(answer|book|commands|words)/",
    ]),
    onlyTypes(
      "bot-takes-types-of-book",
      "The book is handed to the bot.",
      "^src/bot[.]ts$",
      "^src/book/",
    ),

    never(
      "platform-walls",
      "A platform knows answers, its own words and the bot: no book, no query, no command, no shell.",
      { path: "^src/platforms/" },
      {
        path: "^src/",
        pathNot: [
          "^src/(answer|words|platforms)/",
          "^src/(bot|main|cli)[.]ts$",
          "^src/store/store[.]ts$",
        ],
      },
    ),
    onlyTypes(
      "platforms-take-types-of-store",
      "The store is handed to a platform.",
      "^src/platforms/",
      "^src/store/",
    ),
    onlyTypes(
      "platforms-take-types-of-bot",
      "The bot is handed to a platform.",
      "^src/platforms/",
      "^src/bot[.]ts$",
    ),
    never(
      "no-platform-knows-another",
      "Deleting a platform is deleting its folder.",
      { path: "^src/platforms/([^/]+)/" },
      { path: "^src/platforms/", pathNot: ["^src/platforms/$1/", shared] },
    ),
    never(
      "shared-knows-no-platform",
      "What platforms share is above them.",
      { path: shared },
      { path: "^src/platforms/[^/]+/" },
    ),
    never(
      "translators-are-pure",
      "from-x and to-x turn a value into a value: they load no package and nothing of Node's.",
      { path: "^src/platforms.*/(from|to)-[^/]+[.]ts$" },
      { pathNot: "^src/", ...typesOnly },
    ),
    never(
      "discord-stays-home",
      "Only its own platform knows an SDK.",
      { pathNot: "^src/platforms/discord/" },
      { path: "node_modules/(discord[.]js|discord-api-types|@discordjs)/" },
    ),
    never(
      "slack-stays-home",
      "Only its own platform knows an SDK.",
      { pathNot: "^src/platforms/slack/" },
      { path: "node_modules/@slack/" },
    ),

    room(
      "page-walls",
      "What runs in the browser: its own packages, and an address as the server writes it.",
      "^src/page/",
      ["^src/platforms/web/question-url[.]ts$", "^src/words/", "node_modules/"],
    ),
    onlyTypes(
      "page-takes-types-of-words",
      "What it says comes with the page, in the language that the server has chosen.",
      "^src/page/",
      "^src/words/",
    ),
    never(
      "nobody-imports-the-page",
      "It is built by itself, for another machine.",
      { pathNot: "^src/page/" },
      { path: "^src/page/" },
    ),

    never(
      "nobody-imports-a-door",
      "main and cli start things: nobody imports them.",
      {},
      { path: "^src/(main|cli|page/main)[.]ts$" },
    ),
    never(
      "no-cycle",
      "What imports in a circle can't be understood a file at a time.",
      {},
      { circular: true },
    ),
    never(
      "no-orphan",
      "Nobody uses it: delete it.",
      { orphan: true, pathNot: "^src/(main|cli|page/main)[.]ts$" },
      {},
    ),
    never("no-unknown-import", "It leads nowhere.", {}, { couldNotResolve: true }),
    never(
      "no-undeclared-package",
      "A package that package.json does not name comes with another one, and leaves with it. One of development may be imported: the build bundles it.",
      { pathNot: "^src/page/" },
      { dependencyTypes: ["npm-no-pkg", "npm-unknown"], ...typesOnly },
    ),
    never(
      "no-undeclared-package-on-the-page",
      "The build puts its packages into dist, so that nothing of them is installed with the bot; declared they are all the same.",
      { path: "^src/page/" },
      { dependencyTypes: ["npm", "npm-no-pkg", "npm-unknown"], ...typesOnly },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
