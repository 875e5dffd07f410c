/**
 * Word lists for finding names in chat messages: words that are no names, or only beside certain others. Nobody asked
 * about the message's names, so a wrong find is worse than none.
 */

/** No name in running text, whatever their capitals; nor is any name inside them. */
export const falseNames: ReadonlySet<string> = new Set([
  ...`albion anglia antigua austrai baltic barbuda cipro ceylon columbia dominique emirate emirates emirats europa europe european europeans formosa frances
  gaul granada hispaniola iberia iland indians indie island isle jamaika kore latvuania low man maurice moldau nevis nigera reunion
  norden nippon nordic norfolk saba saudi scandinavian scandinavians siri slovenska soviet soviets sovjet sowjets spann
  thai timor tobago weimar yankee yankees zaire того 이란 수단 인도 가나 오만`.split(/\s+/),
  ...`saint martin|st martin|third countries|the alliance|western alliance|down under|great white north|eastern flank
  |bank of america|captain america|miss america|bank of england|panama papers|panama canal|prince of wales
  |princess of wales|usa today|us open|us weekly|uk garage|georgia tech|south china sea|sea of japan
  |gulf of mexico|gold coast|bermuda shorts|bermuda triangle|brazil nut|brazil nuts|korean|koreans|congolese|dominican|dominicans`.split(
    /\s*\|/,
  ),
]);

/** First names, states of America, islands of shoes and cows: countries only among others or beside diplomacy. */
export const homonyms: ReadonlySet<string> = new Set(
  "chad чад jordan georgia georgie jersey guernsey dominica montserrat".split(" "),
);

/** Foods and common words: countries also behind a preposition and before what states do. */
export const lesserHomonyms: ReadonlySet<string> = new Set(
  "turkey guinea togo mali niger monaco panama".split(" "),
);

/** Surnames and first names as well: no country right beside another capitalised word. */
export const personalNames: ReadonlySet<string> = new Set(
  "america england holland india ireland israel kenya cuba scotland wales".split(" "),
);

/** Words in small letters. */
export const lowerHomonyms: ReadonlySet<string> = new Set(
  "china oman cuba peru samoa guam iran lebanon".split(" "),
);

/** Names that stand in small letters and are not the ones that we show. */
export const lowerAliases: ReadonlySet<string> = new Set([
  ..."britain england scotland nato otan czechia holland baltics nordics benelux scandinavia korea congo".split(
    " ",
  ),
  ..."great britain|united states of america|north macedonia|five eyes".split("|"),
]);

/** Of the names of up to three letters, these; the others are initials and codes of something else. */
export const shortNamesInMessages: ReadonlySet<string> = new Set(
  "us usa uk eu ue uae prc drc rok g7".split(" "),
);

/** Of the names of four and five letters that are not the ones we show, these. */
export const shortForeign: ReadonlySet<string> = new Set(
  `otan navo irak polen norge suomi eesti litwa lotwa wegry dania japon chine chiny grece burma libia siria syrie libye
  maroc suiza dprk ussr udssr baltics nordics congo kongo corea coree korea egipt eire kina rosja rusia`.split(
    /\s+/,
  ),
);

/** Beside these, a homonym is a country. */
export const diplomacy: ReadonlySet<string> = new Set(
  "diplomat diplomats embassy embassies consulate government govt ministry minister ministers envoys".split(
    " ",
  ),
);

/** Verbs of states; with a city as their subject, the city stands for its state. */
export const statecraft: ReadonlySet<string> = new Set(
  `expel expels expelled expelling retaliates retaliated summons summoned recalls recalled ousts ousted condemns
  condemned vows vowed responds responded denies denied accuses accused`.split(/\s+/),
);

/** Capitals that are named for their governments more often than for anything else. */
export const seats: ReadonlySet<string> = new Set(
  "moscow kremlin washington london berlin warsaw ankara beijing tehran kyiv kiev canberra".split(
    " ",
  ),
);

/** They stand before the verb that tells: "will expel", "have jointly expelled". */
export const auxiliaries: ReadonlySet<string> = new Set(
  "will would has have had are is all both jointly also".split(" "),
);

/** "Berlin agreed to expel four", but not "agreed to differ". */
export const resolveVerbs: ReadonlySet<string> = new Set(
  "agree agrees agreed decide decides decided vow vows vowed".split(" "),
);
export const infinitives: ReadonlySet<string> = new Set(
  "expel recall retaliate respond summon oust".split(" "),
);

/** Verbs of a seat of government, where nothing, or only one of `consentObjects`, comes after: "Berlin followed suit". */
export const consentVerbs: ReadonlySet<string> = new Set(
  "agree agrees agreed follow followed".split(" "),
);
export const consentObjects: ReadonlySet<string> = new Set(["", "suit", "too"]);

/** People who are expelled by a state of America, or a school in one. */
export const notDiplomats: ReadonlySet<string> = new Set(
  `student students pupil pupils player players school college university coach lawmaker lawmakers senator
  legislator legislators member members fraternity team`.split(/\s+/),
);

/** Objects of "expel": a number, or whose diplomats. */
export const expelledOnes: ReadonlySet<string> = new Set(
  "one two three four five six seven a russian russians russia another more".split(" "),
);

/** After an adjective, those of its country: "the Polish foreign ministry". */
export const offices: ReadonlySet<string> = new Set(
  `government govt foreign embassy ambassador ambassadors consulate diplomat diplomats president chancellor pm
  premier officials authorities parliament minister ministers ministry intelligence`.split(/\s+/),
);

/** Verbs that a name is followed by, in headlines with a capital. */
export const verbs: ReadonlySet<string> = new Set([
  ...statecraft,
  ..."says said will has have had was is are tells told wants joins follows and or but".split(" "),
]);

export const prepositions: ReadonlySet<string> = new Set(
  "in from to by with of against and versus vs between for near about".split(" "),
);

/** They stand before a name with a capital and are no part of it. */
export const openers: ReadonlySet<string> = new Set(
  `yesterday today tomorrow meanwhile however when while after before since because even also both like unlike only still
  breaking update via plus why how so and but yes no well then now here where if as mr mrs ms dr sir pm fm president prime
  minister foreign secretary chancellor general ambassador chief taoiseach premier spokesman spokeswoman
  президент премьер министр генсек глава прем’єр міністр`.split(/\s+/),
);

/** People's surnames that are ordinary words, months, first names or many others' as well. */
export const commonSurnames: ReadonlySet<string> = new Set(
  `may maas sanders haley huntsman bishop johnson kurz michel mikser rama antonov antonow dimitrov borissov borisov
  freeland джонсон маас мэи курц мишель борисов антонов димитров сандерс`.split(/\s+/),
);

/** Surnames that are things too, where a sentence begins. */
export const commonNouns: ReadonlySet<string> = new Set(["tusk", "туск"]);
