/** The user's own names: what to find besides what the model finds, and what never to report. */
import { ExtractError } from '../../util/errors.js';
import { type CheckedEntry, checkEntry, type IgnoredName, type LexiconEntry } from './entry.js';
import { IgnoreList, type IgnoreListData } from './ignore.js';
import { Lexicon, type LexiconData } from './lexicon.js';

export { type CheckedEntry, checkEntry, type IgnoredName, IgnoreList, Lexicon, type LexiconEntry };

/** A lexicon, what is left of one on the way to another thread, or the entries of one. */
export type LexiconSource = Lexicon | LexiconData | Iterable<LexiconEntry>;
export type IgnoreListSource = IgnoreList | IgnoreListData | Iterable<IgnoredName | string>;

/** @throws ExtractError `bad-lexicon`, naming the entry by its number from 1. */
export function createLexicon(source: LexiconSource): Lexicon {
  if (source instanceof Lexicon) return source;
  return 'kinds' in source ? new Lexicon(source) : filled(new Lexicon(), source, 'lexicon');
}

/** @throws ExtractError `bad-lexicon`, naming the entry by its number from 1. */
export function createIgnoreList(source: IgnoreListSource): IgnoreList {
  if (source instanceof IgnoreList) return source;
  return 'ignored' in source ? new IgnoreList(source) : filled(new IgnoreList(), source, 'ignore');
}

function filled<List extends Lexicon | IgnoreList>(list: List, entries: Iterable<unknown>, what: string): List {
  let number = 0;
  for (const entry of entries) {
    number++;
    try {
      list.add(checkEntry(entry));
    } catch (error) {
      throw error instanceof ExtractError ? error.about(`${what}, entry ${number}`) : error;
    }
  }
  return list;
}
