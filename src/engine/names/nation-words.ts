/** Countries inside longer names, so that `US Department of Justice` and `United States Department of Justice` agree. */
import { countryOfDemonym, countryOfName } from './nations.js';
import { removePunctuation } from './normalize.js';

const LONGEST_COUNTRY_NAME = 4;

/**
 * Splits a name into lower-case words and replaces each name of a country or its people by one word `@CODE`: `US
 * Department of Justice` gives `@US`, department, of, justice.
 *
 * @param plainName in its own case: `US` is a country, `us` is not.
 */
export function splitWithNations(plainName: string): string[] {
  const words = plainName.split(/[\s,]+/).filter((word) => word !== '');
  const out: string[] = [];
  for (let i = 0; i < words.length; ) {
    const taken = findNation(words, i);
    if (taken) {
      out.push(`@${taken.code}`);
      i += taken.length;
    } else {
      const word = removePunctuation((words[i++] as string).toLowerCase());
      if (word !== '') out.push(word);
    }
  }
  return out;
}

/** Returns true for a word such as `@US`, by which {@link splitWithNations} replaces the name of a country. */
export function isNation(word: string): boolean {
  return word.startsWith('@');
}

function findNation(words: readonly string[], i: number): { code: string; length: number } | undefined {
  for (let length = Math.min(LONGEST_COUNTRY_NAME, words.length - i); length > 0; length--) {
    const name = words
      .slice(i, i + length)
      .join(' ')
      .replace(/'s$/, '');
    if (!/^[A-Z]/.test(name)) return undefined;
    const code = countryOfName(name) ?? (length === 1 ? countryOfDemonym(name) : undefined);
    if (code !== undefined) return { code, length };
  }
  return undefined;
}
