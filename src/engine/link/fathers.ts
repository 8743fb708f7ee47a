/** Separates a father from the son of his name: `George Hale` and `George Hale Jr.`. */
import { countLeading, groupBy } from '../../util/collections.js';
import { normalizeName, splitName } from '../names/normalize.js';
import { parsePersonName } from '../names/person-name.js';
import type { Document, Mention } from '../types.js';
import { findHeadlineEnd } from './headline.js';
import { displayName } from './name-forms.js';

const YOUNGER = new Set(['jr', 'ii', 'iii', 'iv']);
const RELATIVE = /\b(?:fathers?|dad|sons?|elder|younger|namesake)\b/i;

/**
 * Adds the number 0 for the mentions of fathers and 1 for the mentions of their sons. A full name without a suffix is a
 * father's if the text has it before the name with the suffix, in one sentence with it, or in a sentence with a word for a
 * relative. Otherwise it is a short form: `Martin Luther King Jr. was born. Martin Luther King led the march.`
 *
 * @param mentions in text order.
 */
export function separateFathers(document: Document, mentions: readonly Mention[], numbers: Map<Mention, number>): void {
  const named = mentions.flatMap((mention) => {
    if (mention.type !== 'person') return [];
    const { parts, generation = '' } = parsePersonName(
      splitName(normalizeName.forLinking(displayName(document, mention))),
    );
    return parts.length < 2 ? [] : [{ mention, name: parts.join(' '), isYounger: YOUNGER.has(generation), generation }];
  });
  if (!named.some(({ isYounger }) => isYounger)) return;
  const headlineEnd = findHeadlineEnd(document);
  for (const group of groupBy(named, ({ name }) => name).values()) {
    const younger = group.filter(({ isYounger }) => isYounger).map(({ mention }) => mention);
    const others = group.filter(({ generation }) => generation === '').map(({ mention }) => mention);
    if (!others.some((other) => isFather(document, other, younger, headlineEnd))) continue;
    for (const mention of others) numbers.set(mention, 0);
    for (const mention of younger) numbers.set(mention, 1);
  }
}

function isFather(document: Document, mention: Mention, younger: readonly Mention[], headlineEnd: number): boolean {
  const [first] = younger;
  if (first === undefined) return false;
  if (mention.start >= headlineEnd && mention.start < first.start) return true;
  const sentence = sentenceOf(document, mention);
  return younger.some((other) => sentenceOf(document, other) === sentence) || RELATIVE.test(textOf(document, sentence));
}

function sentenceOf({ tokens }: Document, { start }: Mention): number {
  return tokens.sentence[countLeading(tokens.length, (i) => (tokens.end[i] as number) <= start)] as number;
}

function textOf({ text, tokens, sentences }: Document, sentence: number): string {
  const [first, last] = [sentences.first[sentence] as number, sentences.last[sentence] as number];
  return text.slice(tokens.start[first], tokens.end[last - 1]);
}
