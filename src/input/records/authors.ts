/** Reads the names of authors from a byline: `By Jane Doe and John Roe in Oslo`. */

const BY = /^(?:(?:written|reported|posted|story|words|report|text)\s+)?by[\s:]+/i;
/** What follows the names: a place, a newspaper, an address. */
const AFTER = /\s(?:in|at|for|of|from|with)\s\p{Lu}|[|•·(<]|\shttps?:/u;
const BETWEEN = /[;&]|,?\sand\s/i;
/** Letters after a name, which a comma sets apart from it. */
const TITLES = /^(?:jr|sr|ii|iii|iv|md|phd|ph\.d)\.?$/i;
/** A sentence is no byline. */
const LONGEST_NAME = 60;

/** Returns the names in a byline; empty if it holds none. */
export function splitAuthors(byline: string): string[] {
  const line = byline.replace(/\s+/g, ' ').trim().replace(BY, '');
  const after = line.search(AFTER);
  return (after < 0 ? line : line.slice(0, after).trimEnd())
    .split(BETWEEN)
    .map((names) => names.trim())
    .flatMap(splitAtCommas)
    .map((name) => name.trim().replace(BY, '').replace(/,$/, ''))
    .filter((name) => name !== '' && name.length <= LONGEST_NAME && /\p{L}/u.test(name));
}

/** `Jane Doe, John Roe` are two names; `Doe, Jane` and `John Roe, Jr.` are one. */
function splitAtCommas(names: string): string[] {
  const parts = names
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first = '', second] = parts;
  if (second === undefined || parts.some((part) => TITLES.test(part))) return [names];
  if (parts.length === 2 && !first.includes(' ')) return [`${second} ${first}`];
  return parts;
}
