/** The verbs and nouns that introduce somebody's words. */
import { splitWords, wordSet } from '../../util/collections.js';

/**
 * `say`: the verb governs a whole clause ("said that the plan was …"). `name`: the verb gives a name or a judgement
 * ("called it …"). `act`: an act that one does with words, and often without ("promised …", "criticized …").
 */
export type CueKind = 'say' | 'name' | 'act';

const SAY =
  splitWords(`say tell add write tweet state remark comment explain claim insist argue note reply respond answer declare
  recall continue conclude exclaim ask joke quip warn caution recount reveal admit acknowledge concede confess confide confirm
  contend assert affirm allege maintain muse observe stress emphasize emphasise reiterate repeat retort rejoin report relate
  post blog text email whisper shout yell scream cry lament opine posit proclaim pronounce protest query question quote read
  recite remember reflect reason counter clarify elaborate enthuse exhort interject interrupt chant chime complain grumble
  gush boast brag jest mutter mumble murmur narrate plead pledge predict preach profess rant rave reckon retweet rule sing
  snap sigh speculate suggest summarize summarise surmise testify think thunder urge utter vow warble wonder announce believe
  feel hint inform advise instruct assure promise agree disagree deny deplore tout advocate paraphrase fume
  scoff sneer lecture theorize theorise volunteer vent venture begin conjecture message chide chip`);

const NAME =
  splitWords(`call describe dub label brand characterize characterise term style deem refer hail slam blast decry
  denounce condemn criticize criticise praise dismiss deride ridicule mock applaud laud liken bill
  credit fault commend salute attack lambast lambaste bemoan`);

const ACT =
  splitWords(`accuse order offer cite demand request invite thank congratulate underline underscore highlight express voice
  issue deliver list mention hope want vow threaten propose recommend mourn charge find indicate signal
  reject call invoke encourage beg implore appeal caption swear teach echo rate apologize apologise indict blame
  fear worry expect determine advertise sign scrawl interpret judge envisage envision regret pay`);

const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote writing written',
  read: 'reads read reading',
  think: 'thinks thought thinking',
  feel: 'feels felt feeling',
  sing: 'sings sang singing',
  begin: 'begins began beginning',
  find: 'finds found finding',
  swear: 'swears swore swearing',
  teach: 'teaches taught teaching',
  pay: 'pays paid paying',
  refer: 'refers referred referring',
  beg: 'begs begged begging',
  quip: 'quips quipped quipping',
  rant: 'rants ranted ranting',
  admit: 'admits admitted admitting',
  snap: 'snaps snapped snapping',
  slam: 'slams slammed slamming',
  dub: 'dubs dubbed dubbing',
  brag: 'brags bragged bragging',
  blog: 'blogs blogged blogging',
  chip: 'chips chipped chipping',
  label: 'labels labelled labelling labeled labeling',
  signal: 'signals signalled signalling signaled signaling',
};

/** Forms that are nouns or adjectives more often than verbs: the tagger must call them a verb. */
const AMBIGUOUS =
  wordSet(`state states comment comments claim claims note notes report reports post posts text texts email emails
  question questions quote quotes cry cries protest protests answer answers reply replies response joke jokes promise promises
  pledge pledges vow vows call calls brand brands term terms style styles label labels cast charge charges list lists order orders
  offer offers issue issues demand demands request requests rule rules rate rates bill bills credit credits fault
  attack attacks blast blasts hope hopes want fear fears worry worries sign signs show shows find finding findings
  thought thinking reason reasons counter counters message messages lecture lectures shout shouts sigh sighs snap whisper
  hail hails mock feeling feelings meaning written reading readings warning warnings sayings writings believe think read reads query queries venture ventures vent rave blame continue continued ruling rulings
  added alleged condemned found expected respected ruled sung fault reflect reflects observed`);

/** Verbs in the passive or as participles after a noun only give a name: "a process called X", "nicknamed X". */
const FORMS: ReadonlyMap<string, CueKind> = new Map(
  (
    [
      ['act', ACT],
      ['name', NAME],
      ['say', SAY],
    ] as const
  ).flatMap(([kind, verbs]) => verbs.flatMap((verb) => inflect(verb).map((form) => [form, kind] as const))),
);

/** Verbs without which the words beside them are an order, a promise or an opinion: other cues of the sentence win. */
const WEAK_SAY =
  wordSet(`believe believes believed think thinks thought feel feels felt promise promises promised conclude concludes
  rule ruled rules begin began reflect reflects reflected show reveal revealed reveals announce announced announces
  suggest suggests suggested confirm confirmed confirms report reported reports continue found hint hinted agree agreed`);

export function cueKind(form: string): CueKind | undefined {
  return FORMS.get(form);
}

export function isAmbiguousCue(form: string): boolean {
  return AMBIGUOUS.has(form);
}

export function isWeakCue(form: string): boolean {
  return WEAK_SAY.has(form);
}

/** Nouns for words that somebody spoke or wrote: "Trump's statement read", "her comments that …". */
export const WORDS_NOUNS: ReadonlySet<string> =
  wordSet(`statement statements letter letters memo memorandum tweet tweets post posts release report reports ruling decision decree
    comment comments remark remarks speech interview email e-mail message messages note account announcement declaration
    document documents filing complaint lawsuit indictment affidavit review summary testimony warning claim claims verdict
    opinion order resolution account petition website site blog page biography bio autobiography memoir book article editorial column
    obituary caption manifesto communique communiqué notice advisory press spokesperson transcript video
    broadcast address answer reply response assertion accusation allegation promise pledge vow call
    threat apology prediction argument judgment judgement dissent quip joke rant advice motto mantra study paper
    survey poll briefing sermon sign banner poster advertisement ad brochure description admission insistence part`);

/** The nouns among {@link WORDS_NOUNS} that introduce a quotation themselves: "Wenders's comments that …". */
export const CUE_NOUNS: ReadonlySet<string> =
  wordSet(`statement comment comments remark remarks claim claims warning assertion accusation allegation promise pledge vow
    threat prediction argument insistence admission declaration words quip testimony advice motto mantra tweet message
    letter post memo`);

function inflect(verb: string): string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return [verb, ...splitWords(irregular)];
  const stem = verb.replace(/e$/, '');
  if (/[^aeiou]y$/.test(verb)) {
    const short = verb.slice(0, -1);
    return [verb, `${short}ies`, `${short}ied`, `${verb}ing`];
  }
  return [verb, /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}
