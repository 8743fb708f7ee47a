/**
 * Acronyms that the text introduces: `Rural Health Board ("RHB")`, `Food and Water Agency, or FWA,`. The name is the run
 * of words before the acronym whose first letters spell it (Schwartz and Hearst 2003, "A Simple Algorithm for Identifying
 * Abbreviation Definitions"); every further mention of the acronym is the same organization.
 */
import { isFunctionWord, spellsAcronym } from '../names/acronyms.js';
import { GENERIC_HEADS } from '../names/organization-words.js';
import type { Names } from './names.js';

const INTRODUCTION =
  /(?:[([]\s*(?:the\s|or\s)?["“‘']?|,?\s(?:or|also\sknown\sas|known\sas|abbreviated\sas|abbreviated|called)\s(?:the\s)?["“‘']?)(\p{Lu}[\p{Lu}\d&]{1,7})(?=["”’']?\s*(?:[)\],;]|\.(?!\p{L})|$))/gu;
const MAX_NAME = 100;

export function findAcronyms(names: Names): void {
  const { text } = names;
  for (const match of text.matchAll(INTRODUCTION)) {
    const acronym = match[1] as string;
    const end = match.index - (/\s+$/.exec(text.slice(Math.max(0, match.index - 8), match.index))?.[0].length ?? 0);
    const name = findSpelledName(text.slice(Math.max(0, end - MAX_NAME), end), acronym);
    if (name === undefined) continue;
    const start = end - name.length;
    const known = names.overlapping(start, end).at(-1);
    const isOrganization =
      (known?.type === 'organization' && known.end === end) ||
      (isNamedLikeOne(name) && known?.type !== 'misc' && known?.type !== 'place');
    if (!isOrganization) continue;
    // `U.S. Food and Drug Administration (FDA)` keeps its first word.
    if (known?.type !== 'organization' || known.start > start || known.end !== end)
      names.put(start, end, 'organization');
    markAll(names, acronym);
  }
}

/** Returns the shortest run of words at the end of a text that spells an acronym and begins with a capital. */
function findSpelledName(before: string, acronym: string): string | undefined {
  const words = before.split(/\s+/);
  for (let from = words.length - 1; from >= Math.max(0, words.length - acronym.length * 2); from--) {
    const run = words.slice(from);
    if (run.some((word) => !/^\p{Lu}[\p{L}'’-]*,?$/u.test(word) && !isFunctionWord(word) && word !== '&'))
      return undefined;
    if (!/^\p{Lu}/u.test(run[0] as string) || isFunctionWord((run[0] as string).toLowerCase())) continue;
    const plain = run.map((word) => word.toLowerCase().replace(/,$/, ''));
    if (run.length > 1 && spellsAcronym(acronym.toLowerCase(), plain))
      return before.slice(before.lastIndexOf(run.join(' ')));
  }
  return undefined;
}

/** Returns true if the last word of a name, or the word before `of`, is the word for a kind of organization. */
function isNamedLikeOne(name: string): boolean {
  const words = name.toLowerCase().split(/\s+/);
  const heads = [words.at(-1), words[words.findIndex((word) => word === 'of' || word === 'for') - 1]];
  return heads.some((head) => head !== undefined && GENERIC_HEADS.has(head.replace(/(?<=[a-rt-z])s$/, '')));
}

/** Marks every mention of an acronym that is no part of a longer name. */
function markAll(names: Names, acronym: string): void {
  for (const match of names.text.matchAll(
    new RegExp(String.raw`(?<![\p{L}\p{N}&-])${acronym}(?![\p{L}\p{N}&-])`, 'gu'),
  )) {
    const end = match.index + acronym.length;
    const [known] = names.overlapping(match.index, end);
    if (known && (known.start !== match.index || known.end !== end)) continue;
    if (known?.type !== 'organization') names.put(match.index, end, 'organization');
  }
}
