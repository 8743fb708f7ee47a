/** The people, organizations and places of an article, as possible speakers: where they stand, their gender and roles. */
import { addToGroup, countLeading, splitWords, wordSet } from '../../util/collections.js';
import { GENDER_OF_TITLE, HONORIFICS } from '../names/titles.js';
import { POS_TAGS, type PosTag } from '../text/pos.js';
import type { Document, Entity } from '../types.js';
import { WORDS_NOUNS } from './cue-words.js';
import { type Gender, genderOfGivenName } from './given-names.js';
import type { Stretch } from './marks.js';

/** A mention of a possible speaker. */
export interface CastMention {
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  /** Index of the sentence of the document. */
  readonly sentence: number;
  /** The mention stands before the first verb of its sentence. */
  readonly isSubject: boolean;
  /** The mention stands inside quotation marks. */
  readonly isQuoted: boolean;
}

interface Source {
  readonly start: number;
  readonly entity: Entity;
}

const SPEAKERS = new Set(['person', 'organization', 'place']);
/** How many tokens before and after a name can say what the person is: "AU trade commissioner X", "X, the minister of …". */
const ROLE_REACH = 10;
/** A description looks back over this number of people whom the text calls by the same noun. */
const MAX_ROLE_HOLDERS = 20;
/** Words before a name that cannot be part of its description. */
const ENDS_ROLE = wordSet('said says told and but that while when after before which who');

export class Cast {
  /** In text order. */
  readonly mentions: readonly CastMention[];
  readonly #genders = new Map<string, Gender>();
  /** The people whom the text calls by a noun, in text order: `commissioner` → the mentions beside which it stands. */
  readonly #roles = new Map<string, CastMention[]>();
  readonly #document: Document;
  /** The documents whose source the text names, by noun, in text order: "a report released by X". */
  #sources: Map<string, Source[]> | undefined;

  constructor(document: Document, entities: readonly Entity[], stretches: readonly Stretch[]) {
    this.#document = document;
    this.mentions = collectMentions(document, entities, stretches);
    for (const mention of this.mentions) if (mention.entity.type === 'person') this.#describe(mention);
  }

  /** Returns the mentions inside a range of the text. */
  within(start: number, end: number): CastMention[] {
    const found: CastMention[] = [];
    for (let i = this.countBefore(start); i < this.mentions.length; i++) {
      const mention = this.mentions[i] as CastMention;
      if (mention.start >= end) break;
      if (mention.end <= end) found.push(mention);
    }
    return found;
  }

  /** Returns the mention that begins at an offset. */
  startingAt(start: number): CastMention | undefined {
    const mention = this.mentions[this.countBefore(start)];
    return mention?.start === start ? mention : undefined;
  }

  /** Returns true for an offset inside a mention. */
  isInName(offset: number): boolean {
    const mention = this.mentions[this.countBefore(offset + 1) - 1];
    return mention !== undefined && mention.end > offset;
  }

  /** Returns the number of mentions that begin before an offset. */
  countBefore(offset: number): number {
    return countLeading(this.mentions.length, (i) => (this.mentions[i] as CastMention).start < offset);
  }

  genderOf({ id }: Entity): Gender | undefined {
    return this.#genders.get(id);
  }

  /** Returns the last person before an offset whom the text calls by a noun, and whom `isOk` accepts. */
  withRole(
    noun: string,
    before: number,
    isOk: (mention: CastMention) => boolean = () => true,
  ): CastMention | undefined {
    const mentions = this.#roles.get(noun) ?? [];
    const count = countLeading(mentions.length, (i) => (mentions[i] as CastMention).start < before);
    return mentions.slice(Math.max(0, count - MAX_ROLE_HOLDERS), count).findLast(isOk);
  }

  /** Returns the source of the last document of a kind before an offset: "the report said" after "a report by X". */
  sourceOf(noun: string, before: number): Entity | undefined {
    this.#sources ??= this.#findSources();
    const sources = this.#sources.get(noun) ?? [];
    return sources[countLeading(sources.length, (i) => (sources[i] as Source).start < before) - 1]?.entity;
  }

  #findSources(): Map<string, Source[]> {
    const { tokens } = this.#document;
    const sources = new Map<string, Source[]>();
    for (let i = 0; i < tokens.length; i++) {
      const noun = (tokens.text[i] as string).toLowerCase();
      if (!WORDS_NOUNS.has(noun)) continue;
      const start = tokens.start[i] as number;
      const entity = this.#possessorBefore(i) ?? this.#sourceAfter(i);
      if (entity !== undefined) addToGroup(sources, noun, { start, entity });
    }
    return sources;
  }

  #possessorBefore(token: number): Entity | undefined {
    const { tokens } = this.#document;
    const first = Math.max(0, token - 4);
    if (!tokens.text.slice(first, token).some((word) => /^['’]s?$/.test(word))) return undefined;
    return this.within(tokens.start[first] as number, tokens.start[token] as number).at(-1)?.entity;
  }

  #sourceAfter(token: number): Entity | undefined {
    const { tokens } = this.#document;
    for (let i = token + 1; i < Math.min(tokens.length, token + ROLE_REACH); i++) {
      if (tokens.sentence[i] !== tokens.sentence[token] || tokens.text[i] === ',') return undefined;
      if (!/^(?:by|from)$/.test(tokens.text[i] as string)) continue;
      const at = /^(?:the|a|an)$/.test(tokens.text[i + 1] ?? '') ? i + 2 : i + 1;
      return this.startingAt(tokens.start[i + 1] ?? -1)?.entity ?? this.startingAt(tokens.start[at] ?? -1)?.entity;
    }
    return undefined;
  }

  /** Collects what the words around a name say of the person. */
  #describe(mention: CastMention): void {
    const { tokens } = this.#document;
    const first = countLeading(tokens.length, (i) => (tokens.start[i] as number) < mention.start);
    const words = splitWords(this.#document.text.slice(mention.start, mention.end).toLowerCase()).filter((word) =>
      HONORIFICS.has(word.replace('.', '')),
    );
    for (let i = first - 1; i >= Math.max(0, first - ROLE_REACH); i--) {
      const word = (tokens.text[i] as string).toLowerCase();
      if (tokens.sentence[i] !== mention.sentence || !this.#isDescriptive(i, word)) break;
      words.push(word);
    }
    words.push(...this.#apposition(mention, first));
    this.#learnGender(mention, words);
    for (const word of new Set(words)) addToGroup(this.#roles, word.replace(/\.$/, ''), mention);
  }

  /** Returns the words of "X, the minister of transport, …". */
  #apposition(mention: CastMention, first: number): string[] {
    const { tokens } = this.#document;
    let i = first;
    while (i < tokens.length && (tokens.start[i] as number) < mention.end) i++;
    if (tokens.text[i] !== ',') return [];
    const words: string[] = [];
    const reach = Math.min(tokens.length, i + ROLE_REACH);
    for (i++; i < reach && tokens.sentence[i] === mention.sentence; i++) {
      const word = (tokens.text[i] as string).toLowerCase();
      const pos = POS_TAGS[tokens.pos[i] as number];
      if (pos === 'DET' && words.length === 0) continue;
      if (pos === 'ADP' && word !== 'of' && word !== 'for') break;
      if (word !== 'of' && word !== 'for' && !this.#isDescriptive(i, word)) break;
      words.push(word);
    }
    return words;
  }

  #isDescriptive(i: number, word: string): boolean {
    if (ENDS_ROLE.has(word)) return false;
    const pos = POS_TAGS[this.#document.tokens.pos[i] as number];
    return pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM' || /^(?:'s|’s|-|&)$/.test(word);
  }

  #learnGender({ entity }: CastMention, words: readonly string[]): void {
    if (this.#genders.has(entity.id)) return;
    const title = words.map((word) => GENDER_OF_TITLE.get(word.replace(/\.$/, ''))).find(Boolean);
    const given = splitWords(entity.name.toLowerCase()).filter((word) => !HONORIFICS.has(word.replace('.', '')));
    const gender =
      title ??
      (given.length > 1 ? genderOfGivenName((given[0] as string).normalize('NFD').replace(/\p{M}/gu, '')) : undefined);
    if (gender !== undefined) this.#genders.set(entity.id, gender);
  }
}

function collectMentions(
  document: Document,
  entities: readonly Entity[],
  stretches: readonly Stretch[],
): CastMention[] {
  const { tokens, sentences } = document;
  const firstVerbs = findFirstVerbs(document);
  const mentions = entities
    .filter(({ type }) => SPEAKERS.has(type))
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
  let next = 0;
  return mentions.map(({ start, end, entity }) => {
    while (next < stretches.length && (stretches[next] as Stretch).end <= start) next++;
    const token = countLeading(tokens.length, (i) => (tokens.end[i] as number) <= start);
    const sentence = tokens.sentence[Math.min(token, tokens.length - 1)] ?? 0;
    const isSubject =
      token < (firstVerbs[sentence] ?? (sentences.last[sentence] as number)) || isBeforeVerb(document, token, end);
    return { start, end, entity, sentence, isSubject, isQuoted: start >= (stretches[next]?.start ?? start + 1) };
  });
}

/** Returns true if a verb follows a name, also after "of …" or a second comma: "a spokesman, X, said", "X of Y accepted". */
function isBeforeVerb({ tokens }: Document, first: number, end: number): boolean {
  const before =
    first > 0 && tokens.sentence[first - 1] === tokens.sentence[first]
      ? POS_TAGS[tokens.pos[first - 1] as number]
      : 'X';
  if (before === 'ADP' || before === 'VERB') return false;
  let token = first;
  while (token < tokens.length && (tokens.start[token] as number) < end) token++;
  if (tokens.text[token] === ',' && tokens.text[first - 1] === ',') token++;
  for (
    const limit = Math.min(tokens.length, token + 7);
    token < limit && tokens.sentence[token] === tokens.sentence[first];
    token++
  ) {
    const pos = POS_TAGS[tokens.pos[token] as number] as PosTag;
    if (pos === 'VERB' || pos === 'AUX') return !/ing$/.test(tokens.text[token] as string);
    if (!/^(?:ADP|PROPN|NOUN|ADV|ADJ)$/.test(pos) || tokens.text[token] === 'by') return false;
  }
  return false;
}

/** Returns the index of the first verb of each sentence. */
function findFirstVerbs({ tokens, sentences }: Document): Int32Array {
  const first = Int32Array.from(sentences.last);
  for (let i = tokens.length - 1; i >= 0; i--) {
    const pos = POS_TAGS[tokens.pos[i] as number];
    if (pos === 'VERB' || pos === 'AUX') first[tokens.sentence[i] as number] = i;
  }
  return first;
}
