/** Chooses, for a mention of an ambiguous short name such as a surname, one of the clusters that the name matches. */
import { countLeading } from '../../util/collections.js';
import { GENDER_OF_TITLE, OFFICES } from '../names/titles.js';
import type { Document, Mention } from '../types.js';

/** Maximum distance between a title and the mention after it, in UTF-16 code units. */
const REACH = 60;

/** A cluster that an ambiguous mention may join: its mentions, titles, gender, and whether the headline mentions it. */
export class CandidateCluster {
  /** In text order. */
  readonly #starts: readonly number[];
  readonly #titles: ReadonlySet<string>;
  readonly #gender: 'm' | 'f' | undefined;
  readonly #isInHeadline: boolean;

  /**
   * Creates a candidate.
   * @param mentions the cluster's mentions of unambiguous forms, in any order, at least one.
   * @param headlineEnd offset where the headline ends.
   */
  constructor(document: Document, mentions: readonly Mention[], headlineEnd: number) {
    this.#starts = mentions.map(({ start }) => start).sort((a, b) => a - b);
    this.#isInHeadline = (this.#starts[0] as number) < headlineEnd;
    this.#titles = new Set(mentions.flatMap((mention) => titleBefore(document, mention) ?? []));
    const genders = new Set([...this.#titles].flatMap((title) => GENDER_OF_TITLE.get(title) ?? []));
    this.#gender = genders.size === 1 ? [...genders][0] : undefined;
  }

  /**
   * Returns how well a title agrees with the titles before the mentions of the cluster: 1 for the same title, 0.5 for a
   * title of the same gender, -1 for a title of the other gender, otherwise 0.
   */
  titleAgreement(title: string): number {
    if (this.#titles.has(title)) return 1;
    const gender = GENDER_OF_TITLE.get(title);
    if (gender === undefined || this.#gender === undefined) return 0;
    return gender === this.#gender ? 0.5 : -1;
  }

  /**
   * Returns true if this cluster is mentioned before the other, and is also the only one in the headline or has more
   * mentions.
   */
  isMoreProminentThan(other: CandidateCluster): boolean {
    if ((this.#starts[0] as number) > (other.#starts[0] as number)) return false;
    return (this.#isInHeadline && !other.#isInHeadline) || this.#starts.length > other.#starts.length;
  }

  /**
   * Returns a number that is higher the closer the cluster's mentions are to an offset. A mention before the offset is
   * closer than any mention after it.
   */
  proximity(offset: number): number {
    const before = countLeading(this.#starts.length, (i) => (this.#starts[i] as number) < offset);
    return before > 0 ? (this.#starts[before - 1] as number) : -(this.#starts[0] as number);
  }
}

/**
 * Returns the index of the cluster that a mention belongs to, decided by, in this order:
 *
 * 1. the title before the mention: only the clusters with the best agreement remain.
 * 2. prominence: a surname alone usually means the person whom the article is about, while relatives of that person
 *    are called by their given names.
 * 3. proximity: the cluster that the text mentions last before the mention, or else first after it.
 */
export function chooseCluster(document: Document, mention: Mention, candidates: readonly CandidateCluster[]): number {
  const title = titleBefore(document, mention);
  const scores = candidates.map((candidate) => (title === undefined ? 0 : candidate.titleAgreement(title)));
  const best = scores.reduce((a, b) => Math.max(a, b));
  const agreeing = candidates.filter((_, i) => scores[i] === best);
  const prominent = agreeing.find((candidate) =>
    agreeing.every((other) => other === candidate || candidate.isMoreProminentThan(other)),
  );
  return candidates.indexOf(prominent ?? findClosest(agreeing, mention.start));
}

function findClosest(candidates: readonly CandidateCluster[], offset: number): CandidateCluster {
  return candidates.reduce((best, candidate) =>
    candidate.proximity(offset) > best.proximity(offset) ? candidate : best,
  );
}

/** Returns the title right before a mention in lower case: `president` before `Trump`, `mrs` before `Smith`. */
function titleBefore({ text }: Document, mention: Mention): string | undefined {
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  const word = /(\S+)\s*$/u.exec(before)?.[1]?.toLowerCase().replace(/[.,]$/, '');
  return word !== undefined && (OFFICES.has(word) || GENDER_OF_TITLE.has(word)) ? word : undefined;
}
