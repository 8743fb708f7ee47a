/** What a cue is, and the pieces that cues before and after a quotation share. */
import type { Cast } from './cast.js';
import { type CueKind, cueKind, isAmbiguousCue } from './cue-words.js';
import type { Frame } from './frame.js';
import { endOfNounPhrase, type ItemRange } from './noun-phrase.js';

export interface Cue {
  /** The items of the cue: one, or two for "according to", "referred to". */
  readonly from: number;
  readonly to: number;
  readonly kind: CueKind | 'noun' | 'according';
  /** The subject; undefined if the sentence names none. */
  readonly subject: ItemRange | undefined;
  /** The quotation stands directly beside the cue: `said: "…"`, `"…," said X`. */
  readonly isBeside: boolean;
}

export type Sentence = Frame['sentences'][number];

/** No cue is further away than this number of items, so that a sentence without end costs no more than a long one. */
export const REACH = 60;

/** Returns the kind of the verb at an item; undefined for other words, and for nouns and adjectives of the same form. */
export function verbKind(frame: Frame, item: number): CueKind | undefined {
  const word = frame.word(item);
  const kind = cueKind(word);
  if (kind === undefined) return undefined;
  const pos = frame.pos(item);
  if (pos === 'VERB')
    return frame.pos(item - 1) === 'DET' && !/^(?:that|this|all|both)$/.test(frame.word(item - 1)) ? undefined : kind;
  if (isAmbiguousCue(word)) return pos === 'AUX' ? kind : undefined;
  if (/ing$/.test(word) && (frame.raw(item - 1) === ',' || frame.pos(item - 1) === 'ADV')) return kind;
  const isNominal = pos === 'PROPN' || /^(?:DET|ADJ)$/.test(frame.pos(item - 1)) || frame.word(item - 1) === 'of';
  return isNominal || /ing$/.test(word) ? undefined : kind;
}

/** "referred to": the particle is part of the cue. */
export function isBeforeTo(frame: Frame, item: number): boolean {
  return /^refer/.test(frame.word(item)) && frame.word(item + 1) === 'to';
}

export function accordingTo(frame: Frame, cast: Cast, item: number, limit: number): Cue {
  const to = endOfSource(frame, cast, item + 2, limit);
  return {
    from: item,
    to: item + 2,
    kind: 'according',
    subject: to > item + 2 ? { from: item + 2, to } : undefined,
    isBeside: false,
  };
}

/** "to a memo to staffers from Neil Lindsay": the source may lie in a phrase after the noun. */
function endOfSource(frame: Frame, cast: Cast, from: number, limit: number): number {
  let to = endOfNounPhrase(frame, cast, from, limit);
  for (let steps = 0; steps < 4; steps++) {
    if (
      !/^(?:from|by|of|for|to|released|issued|published|written|signed|obtained|on|using|named|called|identified|who|as)$/.test(
        frame.word(to),
      )
    )
      break;
    const next = endOfNounPhrase(frame, cast, to + 1, limit);
    to = Math.max(next, to + 1);
  }
  return Math.min(to, limit);
}

/** `said X, the minister, on Friday`. */
export function invertedSubject(frame: Frame, cast: Cast, from: number, to: number): ItemRange | undefined {
  const end = endOfNounPhrase(frame, cast, from, to);
  if (end === from) return undefined;
  const next = endOfSource(frame, cast, from, to);
  if (next > end) return { from, to: next };
  if (frame.raw(end) === ',') {
    const apposition = endOfNounPhrase(frame, cast, end + 1, to);
    return { from, to: apposition > end + 1 ? apposition : end };
  }
  return { from, to: end };
}
