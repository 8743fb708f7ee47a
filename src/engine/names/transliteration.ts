/** Spellings of one foreign name in Latin letters: `Zelensky`, `Zelenskyy`, `Zelenskiy`; `Mohammed`, `Mohamed`. */

/** Letters and groups of letters that transliterations of one sound use, longest first. */
const SAME_SOUND: readonly (readonly [RegExp, string])[] = [
  [/sch/g, 'sh'],
  [/tsch|tch/g, 'ch'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/q/g, 'k'],
  [/tz|ts/g, 'c'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/iy|yi|ij|[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * Returns a key that transliterations of one name mostly share. Different names can share it too, so it is meant for
 * whole names, not for single words.
 *
 * @param letters the name in lower case, without accents.
 */
export function foldTransliteration(letters: string): string {
  return SAME_SOUND.reduce((folded, [pattern, sound]) => folded.replace(pattern, sound), letters);
}
