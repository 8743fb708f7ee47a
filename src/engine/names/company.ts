/** How the text brings a name in: as a relative's, or beside others. */
import type { Document, Mention } from '../types.js';

/** How far from a mention its company is looked for, in code units. */
const REACH = 80;

const KIN =
  /\b(?:(?:great-)?(?:grand|step|half-|god)?(?:sons?|daughters?|child(?:ren)?|brothers?|sisters?|fathers?|mothers?|parents?)|wife|wives|husbands?|widow(?:er)?s?|siblings?|twins?|uncles?|aunts?|nephews?|nieces?|cousins?|in-laws?)[,:]?\s+(?:(?:\p{Lu}[\p{L}'’.-]*|and|&)[,\s]+)*$/u;
const FULL_NAME = String.raw`\p{Lu}[\p{L}'’.-]*\s+\p{Lu}[\p{L}'’.-]*`;
const AFTER_FULL_NAME = new RegExp(String.raw`${FULL_NAME}(?:,|,?\s+and|\s+&)\s+$`, 'u');
const BEFORE_FULL_NAME = new RegExp(String.raw`^(?:,|,?\s+and|\s+&)\s+${FULL_NAME}`, 'u');
/** People have none: `The Bernie and Sid Show`. */
const AFTER_ARTICLE = /\bthe\s+$/iu;
const AFTER_NOUN = /(?:^|\s)\p{Ll}+,\s+$/u;

/** Whether a word for a relative stands before a mention, with other names between at most: `his sons, Bob and Ed`. */
export function isRelative({ text }: Document, { start }: Mention): boolean {
  return KIN.test(text.slice(Math.max(0, start - REACH), start));
}

/** Whether a mention is joined to a full name, which is another's, or explains a noun: `Liz Cheney and Beth`, `a friend, Jack,`. */
export function isJoined({ text }: Document, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return (
    AFTER_FULL_NAME.test(before) ||
    (BEFORE_FULL_NAME.test(after) && !AFTER_ARTICLE.test(before)) ||
    (AFTER_NOUN.test(before) && after.startsWith(','))
  );
}
