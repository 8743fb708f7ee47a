/** Groups the mentions of an article into name forms. */
import { countLeading } from '../../util/collections.js';
import { normalizeName, splitName, stripEdges } from '../names/normalize.js';
import { type JoinedName, joinWords } from '../names/spacing.js';
import type { Document, EntityType, Mention } from '../types.js';
import { isJoined, isRelative } from './name-context.js';

/** A form in which the article writes a name of one type, with its mentions. The linker compares forms, not mentions. */
export interface NameForm {
  readonly type: EntityType;
  /** The text of the first mention with white space folded, without possessive ending or leading article. */
  readonly name: string;
  /** `name` as {@link normalizeName.forLinking} returns it. */
  readonly plain: string;
  /** The words of `plain` in lower case, without full stops. */
  readonly words: readonly string[];
  /** `words`, to be compared without spacing. */
  readonly joined: JoinedName;
  /** `name` as {@link normalizeName.forIdentity} returns it: equal for all mentions of the form. */
  readonly key: string;
  /** The number among the places or people that share the name; undefined if the article has one of the name. */
  readonly namesake: number | undefined;
  /** The lexicon entry that matched the mentions. */
  readonly lexiconEntry: number | undefined;
  /** See {@link isRelative}; of the first mention. */
  readonly isRelative: boolean;
  /** See {@link isJoined}; of the first mention. */
  readonly isJoined: boolean;
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/**
 * Returns the forms in order of first mention.
 *
 * @param namesakes the number of the place, for mentions of places or people that share a name: see `namesakes.ts`.
 */
export function groupIntoForms(
  document: Document,
  mentions: readonly Mention[],
  namesakes: ReadonlyMap<Mention, number> = new Map(),
): NameForm[] {
  const forms = new Map<string, NameForm & { mentions: Mention[] }>();
  for (const mention of mentions) {
    const name = displayName(document, mention);
    const key = normalizeName.forIdentity(name);
    const namesake = namesakes.get(mention);
    const formKey = `${mention.type}\0${key}\0${mention.lexiconEntry ?? ''}\0${namesake ?? ''}`;
    const form = forms.get(formKey);
    if (form) form.mentions.push(mention);
    else forms.set(formKey, createForm(document, mention, name, key, namesake));
  }
  return [...forms.values()];
}

function createForm(
  document: Document,
  mention: Mention,
  name: string,
  key: string,
  namesake: number | undefined,
): NameForm & { mentions: Mention[] } {
  const plain = normalizeName.forLinking(name);
  const words = splitName(plain);
  const { type, lexiconEntry } = mention;
  return {
    type,
    name,
    plain,
    words,
    joined: joinWords(words),
    key,
    namesake,
    lexiconEntry,
    isRelative: isRelative(document, mention),
    isJoined: isJoined(document, mention),
    mentions: [mention],
  };
}

/** Returns the text of a mention as a name: without quotes, leading article and possessive ending, on one line. */
export function displayName(document: Document, mention: Mention): string {
  return stripEdges(foldedText(document, mention));
}

/** Matches the hyphen and the line end at which a word is divided: Mer-⏎kel. */
const DIVIDED = /-[ \t]?\r?\n[ \t]?(?=\p{Ll})/gu;

/** Returns the text of a mention with divided words joined and each run of white space folded to one space. */
export function foldedText({ text }: Document, { start, end }: Mention): string {
  return text.slice(start, end).replace(DIVIDED, '').replace(/\s+/gu, ' ').trim();
}

/** Returns how many mentions of a form stand before the first mention of another form. */
export function countMentionsBefore({ mentions }: NameForm, other: NameForm): number {
  const first = (other.mentions[0] as Mention).start;
  return countLeading(mentions.length, (i) => (mentions[i] as Mention).start <= first);
}

/** Returns true if the text shows that two forms that share a name are two places or two people. */
export function areNamesakes(a: NameForm, b: NameForm): boolean {
  return a.namesake !== undefined && b.namesake !== undefined && a.namesake !== b.namesake;
}
