/** Who is meant by a short name that several people or things in the article bear. */

import { countLeading } from '../../util/collections.js';
import { GENDER_OF_TITLE, OFFICES } from '../names/titles.js';
import type { Document, Mention } from '../types.js';

/** How far before a mention its title may stand, in code units. */
const REACH = 60;

/** One of those that bear the name. */
export class Bearer {
  readonly #starts: readonly number[];
  readonly #titles: ReadonlySet<string>;
  readonly #gender: 'm' | 'f' | undefined;
  readonly #inHeadline: boolean;

  /**
   * @param mentions that are known to be of it, in any order, at least one.
   * @param headline where the headline ends.
   */
  constructor(document: Document, mentions: readonly Mention[], headline: number) {
    this.#starts = mentions.map(({ start }) => start).sort((a, b) => a - b);
    this.#inHeadline = (this.#starts[0] as number) < headline;
    this.#titles = new Set(mentions.flatMap((mention) => titleBefore(document, mention) ?? []));
    const genders = new Set([...this.#titles].flatMap((title) => GENDER_OF_TITLE.get(title) ?? []));
    this.#gender = genders.size === 1 ? [...genders][0] : undefined;
  }

  /** 1 when a mention of the bearer has the same title, 0.5 when one of the same sex, -1 when one of the other. */
  agreement(title: string): number {
    if (this.#titles.has(title)) return 1;
    const gender = GENDER_OF_TITLE.get(title);
    if (gender === undefined || this.#gender === undefined) return 0;
    return gender === this.#gender ? 0.5 : -1;
  }

  /** Whether this one comes first and is the more prominent: in the headline alone, or mentioned more often. */
  outshines(other: Bearer): boolean {
    if ((this.#starts[0] as number) > (other.#starts[0] as number)) return false;
    return (this.#inHeadline && !other.#inHeadline) || this.#starts.length > other.#starts.length;
  }

  /** Higher is better: mentions before come before those after; the later the better, or the sooner after. */
  closeness(position: number): number {
    const before = countLeading(this.#starts.length, (i) => (this.#starts[i] as number) < position);
    return before > 0 ? (this.#starts[before - 1] as number) : -(this.#starts[0] as number);
  }
}

/**
 * Chooses by the title before the mention, when only some bearers have one that agrees. Else the one whom the article
 * is about: a bare surname goes on meaning the person introduced first, while relatives keep their given names. When
 * none stands out, the bearer mentioned last before the mention, else the first one mentioned after it.
 *
 * @returns the index of the bearer.
 */
export function chooseBearer(document: Document, mention: Mention, bearers: readonly Bearer[]): number {
  const title = titleBefore(document, mention);
  const scores = bearers.map((bearer) => (title === undefined ? 0 : bearer.agreement(title)));
  const top = scores.reduce((one, other) => Math.max(one, other));
  const left = bearers.filter((_, i) => scores[i] === top);
  const chosen = left.find((bearer) => left.every((other) => other === bearer || bearer.outshines(other)));
  return bearers.indexOf(chosen ?? closest(left, mention.start));
}

function closest(bearers: readonly Bearer[], position: number): Bearer {
  return bearers.reduce((best, bearer) => (bearer.closeness(position) > best.closeness(position) ? bearer : best));
}

/** The title right before a mention (`President Trump`, `former Vice President Joe Biden`), in lower case. */
function titleBefore({ text }: Document, mention: Mention): string | undefined {
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const word = /(\S+)\s*$/u.exec(before)?.[1]?.toLowerCase().replace(/[.,]$/, '');
  return word !== undefined && (OFFICES.has(word) || GENDER_OF_TITLE.has(word)) ? word : undefined;
}
