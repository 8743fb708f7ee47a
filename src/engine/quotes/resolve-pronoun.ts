/** Resolves a pronoun to the nearest fitting mention before it, by gender, number and grammatical role. */
import type { Entity } from '../types.js';
import type { Cast, CastMention } from './cast.js';
import type { Frame } from './frame.js';
import type { Gender } from './given-names.js';

export interface Speaker {
  readonly entity: Entity | undefined;
  /** 0 to 1. */
  readonly confidence: number;
}

export const NOBODY: Speaker = { entity: undefined, confidence: 0.7 };

export const PRONOUNS: ReadonlyMap<string, Gender | 'it' | 'they'> = new Map([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['it', 'it'],
  ['its', 'it'],
  ['they', 'they'],
  ['their', 'they'],
]);

/** A pronoun looks back over this number of mentions. */
export const MAX_MENTIONS_BACK = 40;
const MAX_SENTENCES_BACK = 8;

export interface SpeakerContext {
  readonly frame: Frame;
  readonly cast: Cast;
  /** The speaker of the quotation before. */
  readonly last: Entity | undefined;
  /** Where the quotation before ends, if its speaker has no name: "a spokeswoman said". */
  readonly unnamed: number | undefined;
}

/** "X and Y": returns true if another person follows a name after "and". */
function isJoined(cast: Cast, index: number, text: string): boolean {
  const mention = cast.mentions[index] as CastMention;
  const next = cast.mentions[index + 1];
  if (next?.entity.type !== 'person' || next.start - mention.end > 60) return false;
  return /^(?:,[^,.]*,)? and (?:[^.,]* )?$/.test(text.slice(mention.end, next.start));
}

/** Returns true if the speaker before had no name and no sentence since then is about a named person. */
function isUnnamed(cast: Cast, unnamed: number | undefined, count: number): boolean {
  if (unnamed === undefined) return false;
  for (let i = cast.countBefore(unnamed); i < count; i++) {
    const mention = cast.mentions[i] as CastMention;
    if (mention.entity.type === 'person' && mention.isSubject && !mention.isQuoted) return false;
  }
  return true;
}

/** Returns the nearest fitting mention before a pronoun; a subject and the speaker before are likelier. */
export function resolvePronoun(
  { frame, cast, last, unnamed }: SpeakerContext,
  pronoun: Gender | 'it' | 'they',
  before: number,
): Speaker {
  const count = cast.countBefore(before);
  const current = cast.mentions[count - 1]?.sentence ?? 0;
  const here = frame.sentenceAt(before);
  const paragraph = cast.countBefore(frame.start(0));
  if ((pronoun === 'm' || pronoun === 'f') && isUnnamed(cast, unnamed, count)) return NOBODY;
  let best: Entity | undefined;
  let bestScore = 0;
  for (let i = count - 1; i >= Math.max(0, count - MAX_MENTIONS_BACK); i--) {
    const { entity, sentence, isSubject, isQuoted } = cast.mentions[i] as CastMention;
    if (current - sentence > MAX_SENTENCES_BACK) break;
    const isPerson = entity.type === 'person';
    if (pronoun === 'm' || pronoun === 'f') {
      const gender = cast.genderOf(entity);
      if (!isPerson || (gender !== undefined && gender !== pronoun)) continue;
    } else if (pronoun === 'it' ? entity.type !== 'organization' : false) continue;
    const known = isPerson && cast.genderOf(entity) !== undefined ? (pronoun === 'f' ? 1.8 : 0.6) : 0;
    if (
      pronoun === 'they' &&
      (entity.type === 'place' || (isPerson && entity !== last && !isJoined(cast, i, frame.document.text)))
    )
      continue;
    // "Speaking to Smith, he said": another phrase of the same sentence rarely holds the antecedent.
    const isBesidePronoun = sentence === here && !isSubject ? -2.5 : 0;
    const isSameParagraph = i >= paragraph ? 0.8 : 0;
    const score =
      6 -
      (current - sentence) * 0.8 +
      (isSubject ? 2 : 0) +
      (isQuoted ? -2 : 0) +
      (entity === last ? 0.9 : 0) +
      known +
      isBesidePronoun +
      isSameParagraph +
      3 * (entity.salience ?? 0);
    if (score > bestScore) {
      best = entity;
      bestScore = score;
    }
  }
  return best === undefined ? NOBODY : { entity: best, confidence: 0.82 };
}
