/** Names that are never to be reported, and where they stand in a document. */
import { countLeading } from '../../util/collections.js';
import type { Document, EntityType, Mention } from '../types.js';
import type { CheckedEntry } from './entry.js';
import { findNames } from './find.js';
import { addNames } from './lexicon.js';
import { NameIndex, type NameIndexData } from './name-index.js';

/** An ignore list as threads can share it. */
export interface IgnoreListData {
  /** Names by the type of thing that they are ignored for; those for all types under undefined. */
  readonly ignored: ReadonlyMap<EntityType | undefined, NameIndexData>;
}

export class IgnoreList {
  readonly #names: Map<EntityType | undefined, NameIndex>;

  constructor(data?: IgnoreListData) {
    this.#names = new Map([...(data?.ignored ?? [])].map(([type, names]) => [type, new NameIndex(names)]));
  }

  /** What another list can be made of, in another thread too. */
  data(): IgnoreListData {
    return { ignored: new Map([...this.#names].map(([type, names]) => [type, names.data()])) };
  }

  add(entry: CheckedEntry): void {
    let names = this.#names.get(entry.type);
    if (!names) {
      names = new NameIndex();
      this.#names.set(entry.type, names);
    }
    addNames(names, 0, entry);
  }

  /** A test whether a mention is an ignored name of the document, or a part of one. */
  in(document: Document): (mention: Pick<Mention, 'start' | 'end' | 'type'>) => boolean {
    const spans = new Map([...this.#names].map(([type, names]) => [type, new Spans(document, names)]));
    return (mention) =>
      spans.get(undefined)?.cover(mention) === true || spans.get(mention.type)?.cover(mention) === true;
  }
}

/** The stretches of a document that names take up. */
class Spans {
  readonly #starts: readonly number[];
  /** The furthest end of all stretches up to each. */
  readonly #ends: readonly number[];

  constructor(document: Document, names: NameIndex) {
    const found = findNames(document, names);
    this.#starts = found.map(({ start }) => start);
    let furthest = 0;
    this.#ends = found.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  cover({ start, end }: { readonly start: number; readonly end: number }): boolean {
    const begun = countLeading(this.#starts.length, (i) => (this.#starts[i] as number) <= start);
    return begun > 0 && (this.#ends[begun - 1] as number) >= end;
  }
}
