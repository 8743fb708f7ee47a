/** Reads from the text around a mention whether the person is a relative of somebody or is named beside other people. */
import type { Document, Mention } from '../types.js';

/** Maximum length of the text before and after a mention that is read, in UTF-16 code units. */
const REACH = 80;

/** Matches a word for a relative before a name, with other names between them: `his sons, Bob and [Ed]`. */
const KINSHIP_BEFORE =
  /\b(?:(?:great-)?(?:grand|step|half-|god)?(?:sons?|daughters?|child(?:ren)?|brothers?|sisters?|fathers?|mothers?|parents?)|wife|wives|husbands?|widow(?:er)?s?|siblings?|twins?|uncles?|aunts?|nephews?|nieces?|cousins?|in-laws?)[,:]?\s+(?:(?:\p{Lu}[\p{L}'’.-]*|and|&)[,\s]+)*$/u;
const FULL_NAME = String.raw`\p{Lu}[\p{L}'’.-]*\s+\p{Lu}[\p{L}'’.-]*`;
const FULL_NAME_BEFORE = new RegExp(String.raw`${FULL_NAME}(?:,|,?\s+and|\s+&)\s+$`, 'u');
const FULL_NAME_AFTER = new RegExp(String.raw`^(?:,|,?\s+and|\s+&)\s+${FULL_NAME}`, 'u');
/**
 * Matches "the" before a name. A name of a person has no article, so `The [Bernie] and Sid Show` does not join Bernie
 * to another person.
 */
const ARTICLE_BEFORE = /\bthe\s+$/iu;
const NOUN_BEFORE = /(?:^|\s)\p{Ll}+,\s+$/u;

/** Returns true if a word for a relative precedes a mention, as in `his son Ed`. */
export function isRelative({ text }: Document, { start }: Mention): boolean {
  return KINSHIP_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}

/**
 * Returns true if a mention is joined to the full name of another person (`Liz Cheney and [Beth]`), or stands between
 * commas after a noun that it explains (`a friend, [Jack],`).
 */
export function isJoined({ text }: Document, { start, end }: Mention): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return (
    FULL_NAME_BEFORE.test(before) ||
    (FULL_NAME_AFTER.test(after) && !ARTICLE_BEFORE.test(before)) ||
    (NOUN_BEFORE.test(before) && after.startsWith(','))
  );
}
