/** People: suffixes and titles, and given names that are also words or places, told by what the person does. */
import { wordSet } from '../../util/collections.js';
import type { Mention } from '../types.js';
import { PLACE_GIVEN_NAMES, WORD_GIVEN_NAMES } from './given-names.js';
import type { Names } from './names.js';

/** `Robert Kerr II` and `Harry Connick, Jr.` include the suffix. */
export function completeSuffixes(names: Names): void {
  for (const mention of names.mentions) {
    if (mention.type !== 'person') continue;
    const isFull = names.textOf(mention).includes(' ');
    const suffix =
      SUFFIX.exec(names.after(mention, 12)) ?? (isFull ? /^\s(?:II|III|IV)\b/.exec(names.after(mention, 8)) : null);
    if (suffix) names.put(mention.start, mention.end + suffix[0].length, 'person');
  }
}

/** A nickname in quotation marks: `Earvin 'Magic' Johnson`, `Marcos "Bongbong"`. */
const NICKNAME =
  /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]{1,40}\s(?:"\p{Lu}[\p{L} ]{1,14}"|“\p{Lu}[\p{L} ]{1,14}”|'\p{Lu}[\p{L} ]{1,14}'|‘\p{Lu}[\p{L} ]{1,14}’)(?:\s\p{Lu}[\p{L}'’-]{1,40})?/gu;

/** Joins a nickname in quotation marks and the names around it, if the model sees a person in each half of the range. */
export function joinNicknames(names: Names): void {
  for (const match of names.text.matchAll(NICKNAME)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const known = names.overlapping(start, end);
    const isInside = known.every((mention) => mention.end <= end && mention.type === 'person');
    const first = known[0];
    if (first === undefined || !isInside || first.start > start + match[0].search(/\s/u) + 2) continue;
    names.put(Math.min(start, first.start), end, 'person');
  }
}

/** `Addy Lincoln, Sr., Central High` is a senior of a school. */
const SUFFIX = /^,?\s(?:Jr|Sr)(?:\.|(?![.\p{L}]))(?!,\s\p{Lu})/u;

/** The name in `Mr Justice Penhallow` is Penhallow. Justice Smith alone may be a man named Justice. */
export function cutTitles(names: Names): void {
  for (const mention of names.mentions) {
    if (mention.type !== 'person') continue;
    const title = /^(?:Justice|Judge|Speaker)\s(?=\p{Lu})/u.exec(names.textOf(mention));
    if (title && /\b(?:Mr|Mrs|Ms|Madam|Lord|Lady|Chief|Associate)\.?\s$/.test(names.before(mention, 16))) {
      names.put(mention.start + title[0].length, mention.end, 'person');
    }
  }
}

/** Verbs whose subject is always a person. `said` is missing because countries and newspapers say things too. */
const HUMAN_VERBS = wordSet(
  `told asked replied answered opened closed smiled laughed cried wept sighed nodded shrugged whispered shouted gave left went walked ran
  drove rode flew wrote sang ate drank slept woke knew thought felt wanted loved liked hated insisted recalled remembered forgot
  married met kissed hugged thanked helped lived studied worked arrived sat stood knelt stayed waited watched listened heard
  apologised apologized admitted joked grinned grew wore carried cooked bought held picked took came saw looked called phoned
  texted emailed stepped hid fell got had made learned learnt taught finished started tried lost won played put read spoke`,
);
/** Verbs after a name that is a thing as well: hope fades and art sells, but only Hope smiles. */
const SAYING = wordSet('said says adds added explains explained thinks believes tells recalls');
/** Verbs of people before a name: `gave Faith a lift`. */
const BEFORE_PERSON =
  /(?<=\p{Ll})\s(?:gave|told|asked|met|married|thanked|helped|kissed|hugged|called|phoned|joined|with|saw|loves|loved|beside)\s$/u;

const AGE = /^,\s(?:aged\s)?\d{1,2}(?:,|\.|;|\)|\s(?:and|who|of|from|was|were)\b|$)/;
const VERB = /^\s(\p{Ll}+)(?![\p{L}-])/u;
/** A pronoun of the person in the same sentence. */
const OWN_PRONOUN =
  /^\s(?:said|says|told|thought|knew|felt|hoped|admitted|added|claimed|insisted|believes|believed|loves|loved|wants|wanted)\b[^.!?\n]{0,40}\b(?:he|she|his|her|himself|herself)\b/;
const NEXT_SENTENCE = /^[.!?]\s(?:He|She)\s(?:is|was|has|had|said|says|will|would|likes?|lives?|works?|wants?)\b/;
const LIKING =
  /\b(?:like|likes|liked|love|loves|loved|know|knows|knew|miss|misses|missed|married|met|meet|trust|hate|hated)\s$/;

const AMBIGUOUS: ReadonlySet<string> = new Set([...WORD_GIVEN_NAMES, ...PLACE_GIVEN_NAMES]);

/** Finds people by the given names that are words (`Mark opened the door`) or places (`Sydney said she was tired`). */
export function findPeopleByContext(names: Names): void {
  for (const { word, start, end } of names.tokensOf(AMBIGUOUS)) {
    const isWord = WORD_GIVEN_NAMES.has(word);
    const [known, ...others] = names.overlapping(start, end);
    if (others.length > 0 || (known && (known.start !== start || known.end !== end || known.type === 'person')))
      continue;
    const isPerson = isWord ? isNamedWord(names, { start, end }, known) : isNamedAfterPlace(names, { start, end });
    if (isPerson) names.put(start, end, 'person');
  }
}

type Range = Pick<Mention, 'start' | 'end'>;

/** Returns true if a given name that is a word is a name here. */
function isNamedWord(names: Names, range: Range, known: Mention | undefined): boolean {
  const after = names.after(range);
  const isFirst = isSentenceStart(names.before(range, 4));
  if (AGE.test(after) && (known === undefined || known.type !== 'place')) return true;
  const verb = VERB.exec(after)?.[1] ?? '';
  if (isFirst && (HUMAN_VERBS.has(verb) || SAYING.has(verb)))
    return !THING_VERBS.test(`${names.textOf(range)}${after}`);
  return !isFirst && BEFORE_PERSON.test(names.before(range)) && !/^\s\p{Lu}/u.test(after);
}

/** What is said of things: `Art made in prison`, `Bill had passed`, `Will read at noon`, `Hope lost`. */
const THING_VERBS =
  /^(?:(?:Art|Bill|Will)\s(?:made|read|held|bought|played|won|left\s(?:by|to|behind)|lost|came|went|had|opened|closed|called)\b|(?:Hope|Faith|Grace|Joy|Summer|Autumn|Dawn|Rose|Chance|Charity|Mercy|Patience|Star|Sky|Rain|River)\s(?:came|went|had|made|fell|grew|left|lost|won|held|stayed|got|gave\sway|started|finished|died|lived|looked|played|put|took\s(?:over|hold)|helped|called|carried|ran\sout|worked|closed|stood|felt|arrived|opened)\b)/;

/** Returns true if a given name that is a place is a person here. */
function isNamedAfterPlace(names: Names, range: Range): boolean {
  const [before, after] = [names.before(range), names.after(range)];
  if (/\b(?:in|at|near|of|from|to|the)\s$/.test(before)) return false;
  if (OWN_PRONOUN.test(after)) return true;
  return LIKING.test(before) && NEXT_SENTENCE.test(after);
}

function isSentenceStart(before: string): boolean {
  return before === '' || /(?:[.!?]["”’')]?\s+|["“‘(]|\n\s*)$/u.test(before);
}
