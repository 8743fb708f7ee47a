/** Resolves the subject of a cue to an entity: a name, a title with a name, a description, or a pronoun. */
import { countLeading, wordSet } from '../../util/collections.js';
import type { Entity } from '../types.js';
import type { Cast, CastMention } from './cast.js';
import { WORDS_NOUNS } from './cue-words.js';
import type { Frame } from './frame.js';
import { firstNounPhrase, type ItemRange } from './noun-phrase.js';
import {
  MAX_MENTIONS_BACK,
  NOBODY,
  PRONOUNS,
  resolvePronoun,
  type Speaker,
  type SpeakerContext,
} from './resolve-pronoun.js';

/** Nouns for an organization that the text named before. */
const ORGANIZATIONS =
  wordSet(`company firm group agency bank party union ministry department committee commission club team court
  airline newspaper paper magazine university government network organization organisation carmaker automaker manufacturer retailer
  regulator charity association federation league council institute foundation administration bureau office board corporation
  broadcaster publisher startup business band campaign church school college hospital chain brand developer producer giant maker
  watchdog body alliance coalition panel mission embassy consulate army navy military force service society authority center centre lab laboratory
  studio label festival tribunal parliament senate assembly congress conglomerate bloc NGO nonprofit utility operator insurer lender outlet station site`);
/** Nouns that say too little for a comparison with the nouns beside the names. */
const PEOPLE = wordSet(
  'man woman person boy girl resident witness official officer spokesperson spokesman spokeswoman source',
);
const LEADERS = wordSet(
  'chief boss head leader director president chairman chairwoman chair secretary minister commissioner premier captain coach manager executive ceo',
);

/** @param depth how many pronouns and documents were followed to come here. */
export function resolveSpeaker(context: SpeakerContext, { from, to }: ItemRange, depth = 0): Speaker {
  const { frame, cast } = context;
  if (to <= from || depth > 2) return NOBODY;
  if (/^(?:part|some|much|most|one)$/.test(frame.word(from)) && frame.word(from + 1) === 'of')
    return resolveSpeaker(context, { from: from + 2, to }, depth);
  const start = frame.start(from);
  const mentions = cast.within(start, frame.end(to - 1));
  const pronoun = to - from === 1 ? PRONOUNS.get(frame.word(from)) : undefined;
  if (pronoun !== undefined && mentions.length === 0) {
    const described = /^(?:it|they)$/.test(pronoun) ? describedBefore(context, from) : undefined;
    return described ?? resolvePronoun(context, pronoun, start);
  }
  const named = resolveNamed(context, { from, to }, mentions);
  if (named !== undefined) return { entity: named, confidence: 0.95 };
  return resolveDescription(context, { from, to }, mentions, depth);
}

/** "The company will close stores as part of what it called …": the subject of the same sentence is an organization. */
function describedBefore(context: SpeakerContext, item: number): Speaker | undefined {
  const { frame, cast } = context;
  const { sentences } = frame;
  const sentence = sentences[countLeading(sentences.length, (i) => (sentences[i] as { to: number }).to <= item)];
  if (sentence === undefined || sentence.from >= item) return undefined;
  const phrase = firstNounPhrase(frame, cast, sentence.from, item);
  const head = phrase && headOf(frame, cast, phrase);
  if (phrase === undefined || head === undefined || !ORGANIZATIONS.has(frame.word(head))) return undefined;
  return resolveSpeaker(context, phrase, 1);
}

/** Returns the entity that the noun phrase names: the last person that is neither a possessor nor the object of a preposition. */
function resolveNamed(
  { frame, cast }: SpeakerContext,
  range: ItemRange,
  mentions: readonly CastMention[],
): Entity | undefined {
  const head = headOf(frame, cast, range);
  const free = mentions.filter(
    (mention) => !isPossessor(frame, range, mention) && !isAfterPreposition(frame, range, mention),
  );
  const people = free.filter(({ entity }) => entity.type === 'person');
  const isDocument = head !== undefined && WORDS_NOUNS.has(frame.word(head)) && !coversItem(frame, free, head);
  if (isDocument) return documentSource(frame, range, mentions);
  if (people.length > 0) {
    // In "X, Y's lawyer" and "X and Y" the first name is meant, in "Labour leader X" the last of the phrase.
    const first = people[0] as CastMention;
    const comma = firstComma(frame, range);
    const inHead = people.filter(({ start }) => comma < 0 || start < frame.start(comma));
    return (inHead.length > 0 && !hasAnd(frame, range) ? (inHead.at(-1) as CastMention) : first).entity;
  }
  if (head !== undefined && coversItem(frame, free, head))
    return free.findLast((mention) => coversItem(frame, [mention], head))?.entity;
  return undefined;
}

function resolveDescription(
  context: SpeakerContext,
  range: ItemRange,
  mentions: readonly CastMention[],
  depth: number,
): Speaker {
  const { frame, cast } = context;
  const head = headOf(frame, cast, range);
  if (head === undefined) return NOBODY;
  const word = frame.word(head);
  const start = frame.start(range.from);
  if (WORDS_NOUNS.has(word)) {
    const pronoun = PRONOUNS.get(frame.word(head - 1));
    if (pronoun !== undefined && head - 1 >= range.from) return resolvePronoun(context, pronoun, start);
    const possessive = findPossessive(frame, range, head);
    const agent = findAgent(frame, range, head);
    if (mentions.length === 0 && agent < range.to)
      return resolveSpeaker(context, { from: agent, to: range.to }, depth + 1);
    if (possessive > range.from) return resolveSpeaker(context, { from: range.from, to: possessive }, depth + 1);
    const source = documentSource(frame, range, mentions) ?? cast.sourceOf(word, start);
    return source === undefined ? NOBODY : { entity: source, confidence: 0.85 };
  }
  const article = frame.word(range.from);
  if (!/^(?:the|this|that)$/.test(article) || PEOPLE.has(word)) {
    const described = /^(?:the|this|that)$/.test(article) ? roleHolder(context, range, head, start) : undefined;
    return described === undefined ? NOBODY : { entity: described, confidence: 0.75 };
  }
  if (mentions.some((mention) => isPossessor(frame, range, mention)) && !LEADERS.has(word)) return NOBODY;
  if (ORGANIZATIONS.has(word)) {
    const organization = earlierOrganization(context, word, start);
    return organization === undefined ? NOBODY : { entity: organization, confidence: 0.75 };
  }
  const holder = roleHolder(context, range, head, start);
  return holder === undefined ? NOBODY : { entity: holder, confidence: 0.8 };
}

/** Returns the last word of the noun phrase before its first comma, preposition or participle. */
function headOf(frame: Frame, cast: Cast, { from, to }: ItemRange): number | undefined {
  let head: number | undefined;
  for (let item = from; item < to; item++) {
    const mention = cast.startingAt(frame.start(item));
    if (mention !== undefined) {
      while (item + 1 < to && frame.end(item) < mention.end) item++;
      head = item;
      continue;
    }
    const pos = frame.pos(item);
    if (/^(?:NOUN|PROPN|PRON)$/.test(pos) || (pos === 'ADJ' && item + 1 === to)) head = item;
    else if (head !== undefined && !/^(?:ADJ|NUM|PART|DET)$/.test(pos) && frame.word(item) !== '-') return head;
  }
  return head;
}

function coversItem(frame: Frame, mentions: readonly CastMention[], item: number): boolean {
  return mentions.some(
    ({ start, end }) => start <= frame.start(item) && end >= frame.start(item) + 1 && end >= frame.end(item) - 2,
  );
}

function firstComma(frame: Frame, { from, to }: ItemRange): number {
  for (let item = from; item < to; item++) if (frame.raw(item) === ',') return item;
  return -1;
}

function hasAnd(frame: Frame, { from, to }: ItemRange): boolean {
  for (let item = from; item < to; item++) if (/^(?:and|&)$/.test(frame.word(item))) return true;
  return false;
}

/** "Trump's statement": the mention, or the token after it, ends in an apostrophe with or without s. */
function isPossessor(frame: Frame, { to }: ItemRange, { start, end }: CastMention): boolean {
  const { text } = frame.document;
  return (
    /^(?:['’]s?(?:\s|$)|\s*['’]s\b)/.test(text.slice(end, end + 4)) ||
    (/['’]s?$/.test(text.slice(start, end)) && end < frame.end(to - 1))
  );
}

/** "the wife of X": X is not the head. A name that begins the phrase follows no preposition of the phrase. */
function isAfterPreposition(frame: Frame, { from, to }: ItemRange, { start }: CastMention): boolean {
  for (let item = to - 1; item > from; item--) {
    if (frame.start(item) > start) continue;
    let before = item - 1;
    while (before > from && /^(?:DET|ADJ|NUM)$/.test(frame.pos(before))) before--;
    return frame.pos(before) === 'ADP' && frame.word(before) !== 'like';
  }
  return false;
}

/** The source of a statement: its possessor ("Trump's statement", "an AEW press release"), or the noun after from, by or of. */
function documentSource(frame: Frame, range: ItemRange, mentions: readonly CastMention[]): Entity | undefined {
  const possessors = mentions.filter((mention) => isPossessor(frame, range, mention));
  const people = mentions.filter(({ entity }) => entity.type !== 'place');
  return (possessors[0] ?? people.at(-1) ?? mentions[0])?.entity;
}

/** Returns the item of the possessive ending before the head: "the judge's statement". */
function findPossessive(frame: Frame, { from }: ItemRange, head: number): number {
  for (let item = head - 1; item > from; item--) if (/^['’]s?$/.test(frame.word(item))) return item;
  return -1;
}

/** Returns the item after "by" or "from" behind the head: "the decree signed by the Pope". */
function findAgent(frame: Frame, { to }: ItemRange, head: number): number {
  for (let item = head + 1; item < to; item++) if (/^(?:by|from)$/.test(frame.word(item))) return item + 1;
  return to;
}

function earlierOrganization({ cast, last }: SpeakerContext, noun: string, before: number): Entity | undefined {
  let best: Entity | undefined;
  let bestScore = 0;
  const count = cast.countBefore(before);
  const current = cast.mentions[count - 1]?.sentence ?? 0;
  for (let i = count - 1; i >= Math.max(0, count - MAX_MENTIONS_BACK); i--) {
    const { entity, sentence, isSubject } = cast.mentions[i] as CastMention;
    if (entity.type !== 'organization') continue;
    const holdsNoun = entity.name.toLowerCase().includes(noun) ? 3 : 0;
    const score =
      4 - Math.min(3, (current - sentence) / 2) + (isSubject ? 1.5 : 0) + holdsNoun + (entity === last ? 1 : 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best;
}

/** Returns the person whom the text called by the head of the phrase before: "the commissioner", "the NATO chief". */
function roleHolder(
  { frame, cast }: SpeakerContext,
  { from }: ItemRange,
  head: number,
  before: number,
): Entity | undefined {
  const words: string[] = [];
  for (let item = from; item < head; item++)
    if (/^(?:NOUN|PROPN|ADJ)$/.test(frame.pos(item))) words.push(frame.word(item));
  const noun = frame.word(head);
  const nouns = LEADERS.has(noun) && words.length > 0 ? [noun, ...LEADERS] : [noun];
  for (const candidate of nouns) {
    const exact =
      words.length === 0
        ? undefined
        : cast.withRole(
            words.at(-1) as string,
            before,
            (mention) => cast.withRole(candidate, before, (other) => other === mention) !== undefined,
          );
    if (exact !== undefined) return exact.entity;
  }
  return cast.withRole(noun, before)?.entity;
}
