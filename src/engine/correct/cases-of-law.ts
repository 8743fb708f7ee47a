/** Cases of law: `Smith v. Jones` is neither a person nor a place, and its parties are not names of the article. */
import type { Names } from './names.js';

const WORD = String.raw`(?:(?:\p{Lu}\.)+|(?:Inc|Corp|Co|Ltd|Bros|No|St|Dr|Mr)\.|\p{Lu}[\p{L}\p{N}'’&-]*)`;
const PARTY = String.raw`${WORD}(?:\s(?:(?:of|the|and|&|ex\srel\.)\s)?${WORD}){0,5}`;
const BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:Re\s)?${PARTY}$`, 'u');
const AFTER = new RegExp(String.raw`^(?:the\s)?${PARTY}`, 'u');
const VERSUS = /\sv(?:s?\.)?\s/g;
const MAX_PARTY = 64;
/** Words around a case; without a full stop after the v, a match of two teams is as likely. */
const LAW =
  /\b(?:courts?|cited|cites?|citing|rul(?:ed|es|ing|ings)|judges?|justices?|precedents?|appeals?|lawsuits?|plaintiffs?|decisions?|decided|overturn(?:ed|s|ing)?|upheld|held in|case of|case|landmark|constitutional|litigation|settle(?:d|ment)?|attorneys?|lawyers?|opinion)\b/i;

export function findCasesOfLaw(names: Names): void {
  for (const match of names.text.matchAll(VERSUS)) {
    const right = match.index + match[0].length;
    const first = BEFORE.exec(names.text.slice(Math.max(0, match.index - MAX_PARTY), match.index))?.[0];
    const second = AFTER.exec(names.text.slice(right, right + MAX_PARTY))?.[0];
    if (first === undefined || second === undefined) continue;
    const start = match.index - first.length;
    const end = right + second.replace(/(?<=\p{Ll}{2}|\p{Lu}{2})\.$/u, '').length;
    if (!match[0].includes('.') && areTeams(names, start, end)) continue;
    if (LAW.test(names.text.slice(Math.max(0, start - REACH), start)) || LAW.test(names.text.slice(end, end + REACH))) {
      names.put(start, end, 'misc');
    }
  }
}

/** How much text around a case is read, in code units. */
const REACH = 80;

/** Returns true for a match of two clubs or of two countries. */
function areTeams(names: Names, start: number, end: number): boolean {
  const known = names.overlapping(start, end);
  return known.length === 2 && known.every(({ type }) => type !== 'person');
}
