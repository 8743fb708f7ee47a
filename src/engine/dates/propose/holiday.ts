/**
 * Proposes named days. `calendar/holidays.ts` has the table of them.
 *
 * Accepts: "Christmas Eve", "Good Friday", "Labor Day 2019", "last Thanksgiving", "Election Day", "New Year's Eve"; with a
 * part of the day ("Halloween night"); "Memorial Day weekend", "the Easter bank holiday weekend", "Thanksgiving week".
 * Refuses: a longer name ("Christmas Island", "Good Friday Agreement"), a name of one word before a noun ("Christmas
 * tree"), lower case ("election day" in any country), works ("the film Independence Day", “Groundhog Day”), customs ("the
 * meaning of Christmas").
 *
 * A day that countries keep on different dates belongs to the country beside it ("India's Independence Day"), else to the
 * country that the article names most often.
 */
import { wordSet } from '../../../util/collections.js';
import { dependsOnCountry, HOLIDAY_NAMES, isDayOfCountry } from '../calendar/holidays.js';
import type { Proposal, Rule, RuleOptions } from '../candidate.js';
import type { Meaning } from '../meaning.js';
import { readCountryBeside } from '../read/countries.js';
import { readDeterminer } from '../read/determiners.js';
import { type Phrase, Phrases } from '../read/phrases.js';
import { DAY_PARTS } from '../read/vocabulary.js';
import type { Words } from '../read/words.js';
import { readYearAfter } from '../read/years.js';

// The tokenizer separates a possessive ending from its word, and the words are cut at hyphens.
const asTokens = (name: string): string => name.replace(/'s\b/g, " 's").replace(/s'/g, "s '").replace(/-/g, ' - ');

/** Returns a name and its usual spellings: "St. Patrick's Day", "Saint Patricks Day". */
function spellingsOf(name: string): string[] {
  const plain = name.includes("'") && name !== "new year's" ? [name, name.replace(/'/g, '')] : [name];
  const whole = name.endsWith('bank holiday') ? [...plain, `${name} monday`] : plain;
  return whole.flatMap((form) => (form.startsWith('st ') ? [form, `saint${form.slice(2)}`] : [form]));
}

const NAMES = new Phrases(
  HOLIDAY_NAMES.flatMap((name) => spellingsOf(name).map((form) => [asTokens(form), name] as const)),
);
/** Words with which a name can begin in lower case: "the ides of March", "the first day of Ramadan". */
const LOWER_STARTS = wordSet('ides feast start beginning first early late spring summer');
/** Words after which the name is the title of a work. */
const WORKS = wordSet(
  'film films movie movies novel song album band series show play book musical comedy thriller drama blockbuster single sitcom episode titled entitled called',
);
const FUNCTION_TAGS: ReadonlySet<string> = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'AUX', 'PRON', 'PART']);
/** The country of a day that two countries keep, if the article names both equally often. No rule has it. */
const UNKNOWN = '--';
/** Words before "of Christmas" that speak of the custom, not of one day. */
const CUSTOMS = wordSet(
  'focus theme themes history meaning spirit origin origins significance message importance tradition traditions',
);
/** Words with which the days of the United Nations begin. Such a day is a campaign as well, unless a word for time precedes it. */
const CAMPAIGNS = wordSet('international world women');
const BEFORE_CAMPAIGN = wordSet(
  'on before after until till since by from to for mark marks marked marking celebrate celebrates celebrated celebrating observe observed last next this',
);
/** Words that make a longer name of a name in the table: "National Flag Day" is not Flag Day. */
const ADOPTED = wordSet('international world national global');
const QUOTES = /^["“”‘’'«»]$/;
/** Words between a named day and "weekend": "the Labor Day holiday weekend". */
const BEFORE_WEEKEND = new Phrases(
  ['bank holiday', 'holiday', 'long', 'three - day', 'public holiday'].map((words) => [words, true] as const),
);

export const holiday: Rule = {
  name: 'holiday',
  triggers: NAMES.firstWords,
  propose(w, i, options) {
    if (!w.isCapitalised(i) && !LOWER_STARTS.has(w.at(i))) return undefined;
    const named = readNamedDay(w, i, options);
    return named === undefined ? undefined : readPhrase(w, i, named);
  },
};

interface NamedDay {
  readonly first: number;
  readonly last: number;
  readonly meaning: Extract<Meaning, { kind: 'yearly' }>;
}

/** Returns the named day that begins at word `i`, with its determiner and without a year after it. */
export function readNamedDay(w: Words, i: number, options: RuleOptions): NamedDay | undefined {
  for (const named of NAMES.startingAt(w, i)) {
    const end = w.at(named.last - 1);
    if (!w.isCapitalised(named.last - 1) && end !== "'s" && end !== 'holiday') continue;
    if (isPartOfName(w, named) || isCustom(w, named)) continue;
    const { first, last, value: name } = named;
    const determiner = readDeterminer(w, first);
    const start = determiner?.first ?? (takesArticle(w, first) ? first - 1 : first);
    const country = chooseCountry(w, name, first, last, options);
    // "National Day" is a day only in a country that keeps it.
    if (country === undefined && dependsOnCountry(name) && !isDayOfCountry(name, '*')) continue;
    const pick = determiner === undefined || determiner.pick === 'same' ? {} : { pick: determiner.pick };
    const yearly = { of: 'holiday', name, ...(country === undefined ? {} : { country }) } as const;
    return { first: start, last, meaning: { kind: 'yearly', yearly, ...pick } };
  }
  return undefined;
}

/** Returns true for "the Fourth of July", "the first day of Ramadan", "the Ides of March". */
function takesArticle(w: Words, first: number): boolean {
  return (
    w.at(first - 1) === 'the' &&
    (w.at(first) === 'fourth' || w.at(first) === 'twelfth' || LOWER_STARTS.has(w.at(first)))
  );
}

function isPartOfName(w: Words, { first, last }: Phrase<string>): boolean {
  const after = w.pos(last);
  if (isTime(w, last)) return isTitle(w, first, last);
  const isNoun = after === 'NOUN' || after === 'PROPN' || after === 'ADJ';
  // In a headline, "on New Year's Eve In Chicago" goes on with a small word that has a capital.
  if (w.isCapitalised(last) && !FUNCTION_TAGS.has(after)) return true;
  return (last - first === 1 && isNoun) || isTitle(w, first, last);
}

/**
 * Returns true for "the meaning of Christmas", "they fought for Juneteenth to be a holiday", "World Water Day is a
 * campaign".
 */
function isCustom(w: Words, { first, last }: Phrase<string>): boolean {
  if (ADOPTED.has(w.at(first - 1)) && w.isCapitalised(first - 1)) return true;
  if (CAMPAIGNS.has(w.at(first)) && !BEFORE_CAMPAIGN.has(w.at(first - 1))) return true;
  return (w.at(first - 1) === 'of' && CUSTOMS.has(w.at(first - 2))) || (w.at(last) === 'to' && w.at(last + 1) === 'be');
}

function isTitle(w: Words, first: number, last: number): boolean {
  return WORKS.has(w.at(first - 1)) || (QUOTES.test(w.at(first - 1)) && QUOTES.test(w.at(last)));
}

/** Returns true if word `i` continues a named day: "night", "weekend", "week", "eve". */
function isTime(w: Words, i: number): boolean {
  const word = w.at(i);
  if (word === 'weekend' || BEFORE_WEEKEND.startingAt(w, i).some(({ last }) => w.at(last) === 'weekend')) return true;
  return !w.isCapitalised(i) && w.at(i + 1) !== '-' && (DAY_PARTS.has(word) || word === 'week' || word === 'eve');
}

/** Reads what follows a named day: a year, a part of the day, "weekend", "week". */
function readPhrase(w: Words, i: number, { first, last, meaning }: NamedDay): Proposal {
  const day = (at: number): { next: number; meaning: NamedDay['meaning'] } => {
    const year = readYearAfter(w, at, true);
    return year === undefined
      ? { next: at, meaning }
      : { next: year.next, meaning: { kind: 'yearly', yearly: meaning.yearly, year: year.year } };
  };
  if (!isTime(w, last)) {
    const found = day(last);
    return { first, last: found.next, meaning: found.meaning };
  }
  const [between] = BEFORE_WEEKEND.startingAt(w, last);
  const head = between?.last ?? last;
  const part = DAY_PARTS.get(w.at(head));
  if (part !== undefined) {
    const found = day(head + 1);
    return { first, last: found.next, meaning: { kind: 'time', time: `T${part}`, day: found.meaning } };
  }
  const found = day(head + 1);
  const from = found.meaning;
  const start = first === i && w.at(i - 1) === 'the' ? i - 1 : first;
  if (w.at(head) === 'weekend')
    return { first: start, last: found.next, meaning: { kind: 'weekend-from', nth: 0, from } };
  const [unit, count] = w.at(head) === 'week' ? (['week', 0] as const) : (['day', -1] as const);
  return { first: start, last: found.next, meaning: { kind: 'counted', unit, count, grain: unit, from } };
}

/** Returns the country of a day that depends on the country; undefined for the day that news mean most often. */
function chooseCountry(
  w: Words,
  name: string,
  first: number,
  last: number,
  { countries }: RuleOptions,
): string | undefined {
  if (!dependsOnCountry(name)) return undefined;
  const beside = readCountryBeside(w, first, last);
  if (beside !== undefined) return beside;
  const named = [...countries()].filter(([country]) => isDayOfCountry(name, country)).sort((a, b) => b[1] - a[1]);
  const [most, second] = named;
  return most?.[1] === second?.[1] ? most && UNKNOWN : most?.[0];
}
