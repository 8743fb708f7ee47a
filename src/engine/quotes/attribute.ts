/** Attributes one quotation to its speaker, by its cue, by the quotation that it continues, or by the words around it. */
import type { Entity, Quote } from '../types.js';
import type { Cast } from './cast.js';
import type { Cue } from './cue.js';
import type { Frame } from './frame.js';
import type { Stretch } from './marks.js';
import { endOfNounPhrase } from './noun-phrase.js';
import { resolveSpeaker } from './resolve-speaker.js';

/** A quotation with its speaker as an entity. */
export interface Found {
  readonly quote: Quote;
  readonly entity: Entity | undefined;
}

/** A stretch in its frame, and the quotations before it. */
export interface Place {
  readonly id: string;
  readonly frame: Frame;
  readonly item: number;
  readonly stretch: Stretch;
  readonly cue: Cue | undefined;
  /** The sentence consists of quotations alone. */
  readonly isAlone: boolean;
  /** The quotation before in the same sentence. */
  readonly last: Found | undefined;
  /** The quotation of the sentence directly before, in the same paragraph or at the end of the one before. */
  readonly previous: Found | undefined;
  /** The sentence directly before is in the same paragraph. */
  readonly isSameParagraph: boolean;
  /** The quotation before, wherever it stands. */
  readonly latest: Found | undefined;
}

type Base = Pick<Quote, 'id' | 'start' | 'end' | 'text'>;

const NO_SPEAKER_SCORE = 0.6;
const NEAREST_SCORE = 0.65;
const DASH_SCORE = 0.85;
const CUE_WITHOUT_SUBJECT_SCORE = 0.7;
/** The sentence before a quotation is searched for people up to this number of mentions. */
const MAX_MENTIONS_BACK = 40;

export function attribute(cast: Cast, place: Place): Found {
  const { id, frame, stretch, cue, last, isAlone, previous, isSameParagraph } = place;
  const { start, end } = stretch;
  const base = { id, start, end, text: frame.document.text.slice(start, end) };
  if (cue !== undefined) {
    const isContinued = last !== undefined && isSplit(frame, place.item, cue, last);
    return isContinued ? continueQuote(base, last, true) : attributeByCue(cast, place, base, cue);
  }
  const named = nameAfterDash(cast, place);
  if (named !== undefined) {
    return { entity: named, quote: { ...base, speaker: named.id, speakerText: named.name, score: DASH_SCORE } };
  }
  if (isAlone && previous !== undefined) return continueQuote(base, previous, isSameParagraph);
  const near = isAlone ? nearestPerson(cast, place) : undefined;
  const score = near === undefined ? NO_SPEAKER_SCORE : NEAREST_SCORE;
  return { entity: near, quote: { ...base, speaker: near?.id ?? null, score } };
}

function attributeByCue(cast: Cast, { frame, latest }: Place, base: Base, cue: Cue): Found {
  const { text } = frame.document;
  const [start, end] = [frame.start(cue.from), frame.end(cue.to - 1)];
  const isUnnamed = latest !== undefined && latest.entity === undefined && latest.quote.speakerText !== undefined;
  const context = { frame, cast, last: latest?.entity, unnamed: isUnnamed ? latest.quote.end : undefined };
  const { subject } = cue;
  const resolved = subject && resolveSpeaker(context, subject);
  return {
    entity: resolved?.entity,
    quote: {
      ...base,
      speaker: resolved?.entity?.id ?? null,
      ...(subject === undefined ? {} : { speakerText: textOfSubject(cast, frame, subject) }),
      cue: { start, end, text: text.slice(start, end) },
      score: resolved?.confidence ?? CUE_WITHOUT_SUBJECT_SCORE,
    },
  };
}

/** Returns the first noun phrase of a subject: "the bishop" of "the bishop, Allan Casicas". */
function textOfSubject(cast: Cast, frame: Frame, { from, to }: NonNullable<Cue['subject']>): string {
  const end = endOfNounPhrase(frame, cast, from, to);
  return frame.document.text.slice(frame.start(from), frame.end((end > from ? end : to) - 1));
}

function continueQuote(base: Base, { quote, entity }: Found, hasCue: boolean): Found {
  const { speaker, speakerText, cue, score, continues = quote.id } = quote;
  return {
    entity,
    quote: {
      ...base,
      speaker,
      ...(speakerText === undefined ? {} : { speakerText }),
      ...(hasCue && cue !== undefined ? { cue } : {}),
      score,
      continues,
    },
  };
}

/** `"A," he said, "b"`: both stretches stand beside the same clause. */
function isSplit(frame: Frame, item: number, cue: Cue, { quote }: Found): boolean {
  if (quote.cue === undefined || cue.from > item) return false;
  if (quote.start > quote.cue.start || quote.cue.start > frame.start(item)) return false;
  const isSame = quote.cue.start === frame.start(cue.from);
  return (isSame && (cue.isBeside || frame.raw(item - 1) === ',')) || cue.kind === 'noun';
}

/** `"…" — Ann Lee, coach.` */
function nameAfterDash(cast: Cast, { frame, item }: Place): Entity | undefined {
  const from = item + 2;
  if (!/^[—–-]$/.test(frame.raw(item + 1)) || from >= frame.length) return undefined;
  const to = endOfNounPhrase(frame, cast, from, frame.length);
  if (to === from) return undefined;
  return cast.within(frame.start(from), frame.end(to - 1)).findLast(({ entity }) => entity.type !== 'place')?.entity;
}

/**
 * Returns the person of the sentence before, unless it names several; if it names nobody, the speaker of the quotation
 * before in the same paragraph.
 */
function nearestPerson(cast: Cast, { stretch, frame, latest }: Place): Entity | undefined {
  const count = cast.countBefore(stretch.start);
  const sentence = cast.mentions[count - 1]?.sentence;
  const recent = cast.mentions.slice(Math.max(0, count - MAX_MENTIONS_BACK), count);
  const people = recent.filter(({ entity, isQuoted }) => entity.type === 'person' && !isQuoted);
  const named = new Set(people.filter((mention) => mention.sentence === sentence).map(({ entity }) => entity));
  if (named.size > 0) return named.size === 1 ? [...named][0] : undefined;
  if (latest === undefined || latest.quote.end <= frame.start(0)) return undefined;
  return people.some(({ start }) => start > latest.quote.end) ? undefined : latest.entity;
}
