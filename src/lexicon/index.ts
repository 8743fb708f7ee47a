/** The user's own names: what to find besides what the model finds, and what never to report. */
import { ExtractError } from '../errors.js';
import { type CheckedEntry, checkEntry, type IgnoredName, type LexiconEntry } from './entry.js';
import { IgnoreList, Lexicon } from './lexicon.js';

export { type CheckedEntry, checkEntry, type IgnoredName, IgnoreList, Lexicon, type LexiconEntry };

/** @throws ExtractError `bad-lexicon`, naming the entry by its number from 1. */
export function createLexicon(entries: Iterable<LexiconEntry>): Lexicon {
  return filled(new Lexicon(), entries, 'lexicon');
}

/** @throws ExtractError `bad-lexicon`, naming the entry by its number from 1. */
export function createIgnoreList(names: Iterable<IgnoredName | string>): IgnoreList {
  return filled(new IgnoreList(), names, 'ignore');
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
