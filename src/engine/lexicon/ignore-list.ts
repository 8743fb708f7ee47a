/** Ignore lists: the names that a user does not want in any result. */
import { countLeading } from '../../util/collections.js';
import type { Document, EntityType, Mention } from '../types.js';
import { checkEntry, type IgnoredName } from './entry.js';
import { findNames } from './find-names.js';
import { addNames } from './lexicon.js';
import { NameIndex, type NameIndexData } from './name-index.js';

/** The data of an ignore list in a form that threads can share. */
export interface IgnoreListData {
  /** The names to ignore by entity type; names to ignore for every type have the key undefined. */
  readonly ignored: ReadonlyMap<EntityType | undefined, NameIndexData>;
}

export class IgnoreList {
  readonly #names: Map<EntityType | undefined, NameIndex>;

  constructor();
  /** @internal */
  constructor(data?: IgnoreListData);
  constructor(data?: IgnoreListData) {
    this.#names = new Map([...(data?.ignored ?? [])].map(([type, names]) => [type, new NameIndex(names)]));
  }

  /** Returns the list's data, from which another thread can construct the same list. @internal */
  data(): IgnoreListData {
    return { ignored: new Map([...this.#names].map(([type, names]) => [type, names.data()])) };
  }

  /** Adds a name to ignore. @throws ExtractError `bad-lexicon` for an entry that cannot be used. */
  add(entry: IgnoredName | string): void {
    const checked = checkEntry(entry);
    let names = this.#names.get(checked.type);
    if (!names) {
      names = new NameIndex();
      this.#names.set(checked.type, names);
    }
    addNames(names, 0, checked);
  }

  /** Returns a function that returns true for a mention that lies inside an ignored name of the document. @internal */
  in(document: Document): (mention: Pick<Mention, 'start' | 'end' | 'type'>) => boolean {
    const ranges = new Map([...this.#names].map(([type, names]) => [type, new IgnoredRanges(document, names)]));
    return (mention) =>
      ranges.get(undefined)?.contain(mention) === true || ranges.get(mention.type)?.contain(mention) === true;
  }
}

/** The ranges of a document in which ignored names occur. */
class IgnoredRanges {
  readonly #starts: readonly number[];
  /** For each range, the largest end among this range and all ranges before it. */
  readonly #furthestEnds: readonly number[];

  constructor(document: Document, names: NameIndex) {
    const found = findNames(document, names);
    this.#starts = found.map(({ start }) => start);
    let furthest = 0;
    this.#furthestEnds = found.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  contain({ start, end }: { readonly start: number; readonly end: number }): boolean {
    const begun = countLeading(this.#starts.length, (i) => (this.#starts[i] as number) <= start);
    return begun > 0 && (this.#furthestEnds[begun - 1] as number) >= end;
  }
}
