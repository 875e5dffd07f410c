/**
 * Rules for dependency-cruiser: which room of src may import which. ARCHITECTURE.md describes the rooms;
 * test/rooms/imports.test.ts breaks each rule on purpose.
 *
 * A room has one rule that lists everything it may import, and a second one where it may import types but no code. The rooms
 * of the program around the core, and the rooms inside of a room, are listed with `rooms`.
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

/**
 * The rooms in one folder: each may import the rooms listed for it and no other. Gives one rule a room that may not import all.
 *
 * @param name begins the names of the rules: `slack` gives `slack-rendering`, `slack-views` …
 * @param parent a regular expression for the folder that they stand in
 * @param mayImport for each room the rooms it may import; together they must not make a circle
 */
const rooms = (name, parent, mayImport) =>
  Object.entries(mayImport).flatMap(([from, allowed]) => {
    const forbidden = Object.keys(mayImport).filter((to) => to !== from && !allowed.includes(to));
    return forbidden.length === 0
      ? []
      : [
          {
            name: `${name}-${from}`,
            comment: `It may import ${allowed.join(", ") || "no other room"} of ${name}.`,
            severity: "error",
            from: { path: `${parent}${from}/` },
            to: { path: `${parent}(${forbidden.join("|")})/` },
          },
        ];
  });

module.exports = {
  forbidden: [
    room("answer-imports-nothing", "The types of an answer depend on nothing.", "^src/answer/", []),

    room("book-imports", "The book loads no package but zod and an edit distance.", "^src/book/", [
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

    ...rooms("book", "^src/book/", { schema: [], names: ["schema"], check: ["schema", "names"] }),
    never(
      "book-types-below-its-rooms",
      "Files directly in book/ are its types and look-ups; only check/ puts a book together.",
      { path: "^src/book/[^/]+[.]ts$" },
      { path: "^src/book/(names|check)/" },
    ),

    room("query-imports", "A query turns the book into numbers and records.", "^src/query/", [
      "^src/book/",
      "^src/answer/",
    ]),
    onlyTypes(
      "query-takes-types-of-answer",
      "A finding has no words.",
      "^src/query/",
      "^src/answer/",
    ),

    room(
      "reading-imports",
      "A question is read with the names and dates of the book and the lexicon of a language.",
      "^src/reading/",
      ["^src/book/", "^src/words/lexicon[.]ts$", "node_modules/fastest-levenshtein/"],
    ),

    room(
      "words-imports",
      "Texts depend on the types of an answer, of a problem, and of an act.",
      "^src/words/",
      ["^src/answer/", "^src/book/(problem|wave)[.]ts$"],
    ),
    onlyTypes(
      "words-take-types-of-problem",
      "Words name a problem, they find none.",
      "^src/words/",
      "^src/book/",
    ),

    room("commands-imports", "Commands are pure and know no platform.", "^src/commands/", [
      "^src/(answer|book|query|reading|words)/",
    ]),

    ...rooms("commands", "^src/commands/", {
      draft: [],
      options: ["draft"],
      help: ["draft"],
      quote: ["draft", "options"],
      total: ["draft", "options"],
      "look-up": ["draft", "options", "total"],
      acts: ["draft"],
      waves: ["draft", "options", "acts"],
      sources: ["draft", "options", "acts"],
      expelled: ["draft", "options", "total", "acts", "waves"],
      map: ["draft", "options", "total", "acts", "waves", "expelled"],
      timeline: ["draft", "options", "total", "acts", "waves", "expelled"],
      verify: ["draft", "acts"],
      completion: ["draft", "options"],
      questions: ["draft", "options", "acts", "expelled"],
    }),
    never(
      "commands-catalogue-on-top",
      "The catalogue and what reads it stand above the commands; only completion reads it too.",
      { path: "^src/commands/(?!completion/)[^/]+/" },
      { path: "^src/commands/([^/]+[.]ts$|completion/)" },
    ),

    room(
      "pictures-imports",
      "Pictures become SVG; shapes, font metrics and texts are arguments.",
      "^src/pictures/",
      ["^src/answer/", "node_modules/(d3-geo|@types/(d3-geo|geojson))/"],
    ),
    onlyTypes(
      "pictures-take-types-of-answer",
      "A picture is drawn of an answer.",
      "^src/pictures/",
      "^src/answer/",
    ),

    ...rooms("pictures", "^src/pictures/", { bars: [], map: [], timeline: [] }),

    room(
      "store-imports",
      "The store needs a database, its file, and ciphers for what is secret.",
      "^src/store/",
      [
        "node_modules/(zod|kysely|libsql|pg|@types/pg|rate-limiter-flexible)/",
        "^(node:)?(crypto|fs|path|url|timers/promises)$",
      ],
    ),
    never(
      "databases-only-in-the-store",
      "Only the store knows what it keeps things in.",
      { pathNot: "^src/store/" },
      { path: "node_modules/(kysely|libsql|pg|@types/pg)/" },
    ),

    room("bot-imports", "The bot joins the commands, and knows no platform.", "^src/bot[.]ts$", [
      "^src/(answer|book|commands|words)/",
    ]),
    onlyTypes(
      "bot-takes-types-of-book",
      "The book is handed to the bot.",
      "^src/bot[.]ts$",
      "^src/book/",
    ),

    never(
      "platform-imports",
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
      "Files that platforms share know no platform.",
      { path: shared },
      { path: "^src/platforms/[^/]+/" },
    ),
    never(
      "conversions-are-pure",
      "from-x and to-x turn a value into a value: they load no package and nothing of Node's.",
      { path: "^src/platforms.*/(from|to)-[^/]+[.]ts$" },
      { pathNot: "^src/", ...typesOnly },
    ),
    ...rooms("discord", "^src/platforms/discord/", {
      rendering: [],
      answering: ["rendering"],
      sending: ["rendering"],
      receiving: ["answering", "sending"],
      registering: ["sending"],
    }),
    ...rooms("slack", "^src/platforms/slack/", {
      rendering: [],
      views: ["rendering"],
      sending: ["rendering"],
      answering: ["rendering", "views", "sending"],
      receiving: ["answering", "sending", "installing"],
      installing: ["sending"],
    }),
    onlyTypes(
      "slack-sending-takes-types",
      "A sender does not look into messages and views.",
      "^src/platforms/slack/sending/",
      "^src/platforms/slack/rendering/",
    ),

    never(
      "rooms-below-their-platform",
      "discord.ts and slack.ts put the rooms of their folder together; no room knows them.",
      { path: "^src/platforms/([^/]+)/[^/]+/" },
      { path: "^src/platforms/$1/$1[.]ts$" },
    ),
    never(
      "discord-packages-only-in-discord",
      "Only its own platform knows an SDK.",
      { pathNot: "^src/platforms/discord/" },
      { path: "node_modules/(discord[.]js|discord-api-types|@discordjs)/" },
    ),
    never(
      "slack-packages-only-in-slack",
      "Only its own platform knows an SDK.",
      { pathNot: "^src/platforms/slack/" },
      { path: "node_modules/@slack/" },
    ),

    room(
      "page-imports",
      "The browser's side has its own packages, and shares the URL of a question with the server.",
      "^src/page/",
      ["^src/platforms/web/question-url[.]ts$", "^src/words/", "node_modules/"],
    ),
    onlyTypes(
      "page-takes-types-of-words",
      "Texts come with the page, in the language that the server has chosen.",
      "^src/page/",
      "^src/words/",
    ),
    never(
      "nobody-imports-the-page",
      "It is built by itself, for another machine.",
      { pathNot: "^src/page/" },
      { path: "^src/page/" },
    ),

    ...rooms("program", "^src/", {
      workers: [],
      config: [],
      record: ["config"],
      drawing: ["workers", "record"],
      server: ["drawing"],
      playground: ["workers", "record", "drawing", "server"],
      run: ["workers", "config", "record", "drawing", "server", "playground"],
      setup: ["config", "record", "server", "run"],
      cli: ["workers", "config", "record", "drawing", "server", "playground", "run", "setup"],
    }),

    ...rooms("setup", "^src/setup/", { init: [], doctor: [] }),
    never(
      "nobody-imports-an-entry-point",
      "main.ts and cli.ts start things: nobody imports them.",
      {},
      { path: "^src/(main|cli|page/main)[.]ts$" },
    ),
    never(
      "no-cycle",
      "Files that import each other can't be understood one at a time.",
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
