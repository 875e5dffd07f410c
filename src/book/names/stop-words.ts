/** Stop words: words around a name in a question that name nobody, in folded form. */

/** Words between two names of one list. */
export const conjunctions: ReadonlySet<string> = new Set(
  `and or vs versus v plus with against compared than minus
  und et y e och og i en oder ou`.split(/\s+/),
);

/** Articles, as far as they are no name of anything. */
const articles: ReadonlySet<string> = new Set(
  `the a an der die das den dem des le la les l el los las il lo gli un una une uns ein eine de du of da do dos das
  het een en et den det ett`.split(/\s+/),
);

export function isArticle(folded: string): boolean {
  return articles.has(folded);
}

/** The words of questions about expulsions, besides names. */
const questions: ReadonlySet<string> = new Set(
  `how many much did does do was were is are be been has have had what who whom whose which when where why
  expel expels expelled expelling expulsion expulsions oust ousts ousted kick kicked kicks out throw threw thrown sent send sends
  remove removed declare declared declaring persona personae non grata png
  diplomat diplomats spy spies officer officers agent agents envoy envoys staff people person persons embassy intelligence
  number numbers figure figures count total totals sum list lists share rank ranking ranked table result results data stats statistics
  in on by from for to about at as than then so far up it its they them their there this that these those any anyone anybody
  one ones someone somebody no none nobody noone not never also still ever just only even both each every
  most least more less biggest largest highest top first last next many few some
  country countries state states nation nations member members government governments govt side
  please pls plz compare compared comparison anything something everything nothing except excluding excepting thanks thank thx kindly hi hey hello ok okay yo hmm well
  can could would will should may might must shall you your yours i im me my mine we our ours us
  tell show give get find look say says said saying see know want wanna need like let lets help ask asking
  talk talks talked speak spoke spoken mention mentions mentioned call calls called
  quote quotes quoted statement statements word words comment comments react reacted reaction respond responded response answer
  march april poisoning poison attack wave
  back home return retaliation retaliate retaliated tit tat measure measures action actions else did
  didnt dont doesnt wasnt werent isnt arent havent hasnt hadnt wont wouldnt cant couldnt shouldnt
  if but wrong right true false correct incorrect untrue nonsense fake lie lies lying bad good great nice cool yes yeah really actually maybe perhaps now against together altogether overall
  und wie viele hat haben ausgewiesen diplomaten combien cuantos quanti quantos`.split(/\s+/),
);

/** Does the word name nobody? */
export function isStopWord(folded: string): boolean {
  return questions.has(folded) || articles.has(folded);
}

/** The only names of two letters that stand in the middle of a sentence in small letters. */
export const shortNames: ReadonlySet<string> = new Set("us uk eu".split(" "));

/** Words after which "us" means ourselves. */
export const towardsUs: ReadonlySet<string> = new Set(
  "tell give show let help to of for with about between among remind not".split(" "),
);
