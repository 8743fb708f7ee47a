/** Creates lexicons (names to find in addition to the model's) and ignore lists (names to leave out of results). */
import { ExtractError } from '../../util/errors.js';
import type { IgnoredName, LexiconEntry } from './entry.js';
import { IgnoreList, type IgnoreListData } from './ignore-list.js';
import { Lexicon, type LexiconData } from './lexicon.js';

export { type IgnoredName, IgnoreList, Lexicon, type LexiconEntry };

/** What a lexicon can be created from: a lexicon, the data of a lexicon from another thread, or entries. */
export type LexiconSource = Lexicon | LexiconData | Iterable<LexiconEntry>;
export type IgnoreListSource = IgnoreList | IgnoreListData | Iterable<IgnoredName | string>;

/**
 * Creates a lexicon.
 * @throws ExtractError `bad-lexicon` for an entry that cannot be used, with the number of the entry from 1.
 */
export function createLexicon(source: LexiconSource): Lexicon {
  if (source instanceof Lexicon) return source;
  return 'kinds' in source ? new Lexicon(source) : fillList(new Lexicon(), source, 'lexicon');
}

/**
 * Creates an ignore list.
 * @throws ExtractError `bad-lexicon` for an entry that cannot be used, with the number of the entry from 1.
 */
export function createIgnoreList(source: IgnoreListSource): IgnoreList {
  if (source instanceof IgnoreList) return source;
  return 'ignored' in source ? new IgnoreList(source) : fillList(new IgnoreList(), source, 'ignore');
}

function fillList<Entry, List extends { add(entry: Entry): void }>(
  list: List,
  entries: Iterable<Entry>,
  what: string,
): List {
  let number = 0;
  for (const entry of entries) {
    number++;
    try {
      list.add(entry);
    } catch (error) {
      throw error instanceof ExtractError ? error.about(`${what}, entry ${number}`) : error;
    }
  }
  return list;
}
