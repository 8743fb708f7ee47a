import { countLeading } from '../../util/collections.js';
import { isJoined, isRelative } from '../names/company.js';
import { normalizeName, splitName, stripEdges } from '../names/normalize.js';
import type { Document, EntityType, Mention } from '../types.js';
import { type Unspaced, unspaced } from './spacing.js';

/** One wording of one type, with the mentions that use it. Linking compares forms, not mentions. */
export interface Form {
  readonly type: EntityType;
  /** The wording as the text has it, white space folded, without possessive ending or leading article. */
  readonly name: string;
  /** `name` without accents and typographic variants, case kept. */
  readonly plain: string;
  /** The words of `plain` in lower case, without periods. */
  readonly words: readonly string[];
  /** The words, to be compared in any spacing. */
  readonly unspaced: Unspaced;
  /** See {@link normalizeName.forIdentity}. */
  readonly key: string;
  /** The lexicon's entry that the mentions are of: what it names, no other entry does. */
  readonly lexiconEntry: number | undefined;
  /** Whether the first mention is of somebody's relative: see {@link isRelative}. */
  readonly isRelative: boolean;
  /** Whether the first mention is one beside others: see {@link isJoined}. */
  readonly isJoined: boolean;
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** Sorts mentions into forms, in order of first mention. */
export function formsOf(document: Document, mentions: readonly Mention[]): Form[] {
  const forms = new Map<string, Form & { mentions: Mention[] }>();
  for (const mention of mentions) {
    const name = stripEdges(wording(document, mention));
    const key = normalizeName.forIdentity(name);
    const whole = `${mention.type}\0${key}\0${mention.lexiconEntry ?? ''}`;
    const form = forms.get(whole);
    if (form) form.mentions.push(mention);
    else forms.set(whole, newForm(document, mention, name, key));
  }
  return [...forms.values()];
}

/** The wording of a mention as results show it: each run of white space folded to one space. */
export function wording(document: Document, mention: Mention): string {
  return document.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ').trim();
}

/** How many mentions of a form stand before the first one of another. */
export function mentionsBefore({ mentions }: Form, other: Form): number {
  const first = (other.mentions[0] as Mention).start;
  return countLeading(mentions.length, (i) => (mentions[i] as Mention).start <= first);
}

function newForm(document: Document, mention: Mention, name: string, key: string): Form & { mentions: Mention[] } {
  const even = normalizeName.forLinking(name);
  const words = splitName(even);
  const { type, lexiconEntry } = mention;
  return {
    type,
    name,
    plain: even,
    words,
    unspaced: unspaced(words),
    key,
    lexiconEntry,
    isRelative: isRelative(document, mention),
    isJoined: isJoined(document, mention),
    mentions: [mention],
  };
}
