/** Removes the sentence ends that wink finds inside a sentence, a host name or a number. */
import { standsBeforeName } from './abbreviations.js';
import type { TokenList } from './token-list.js';

const LETTER = /\p{L}/u;
const HAS_UPPER = /\p{Lu}/u;
const BEGINS_SENTENCE = /^[\p{Lu}\p{Ps}“«¿¡]/u;
const LOWER_CASE_WORD = /^\p{Ll}{2,}$/u;
const LIST_NUMBER = /^[0-9]{1,3}$/;
const STOP_OR_CLOSING = /^[.!?…"'”’)\]]+$/;

/** Removes false sentence ends from `tokens`, the final tokens of a block. */
export function withdrawFalseEnds(text: string, tokens: TokenList): void {
  for (let i = 0; i + 1 < tokens.length; i++) {
    if (tokens.endsSentence[i] !== true || !isFalseEnd(text, tokens, i)) continue;
    tokens.endsSentence[i] = false;
    // A quotation inside a quotation ends with two quotation marks; wink reads the second as an opening mark.
    if (closesWord(text, tokens, i + 1)) tokens.endsSentence[i + 1] = true;
  }
}

function closesWord(text: string, tokens: TokenList, i: number): boolean {
  return tokens.touches(i) && !tokens.touches(i + 1) && STOP_OR_CLOSING.test(tokens.surface(text, i));
}

function isFalseEnd(text: string, tokens: TokenList, i: number): boolean {
  const next = tokens.surface(text, i + 1);
  if (tokens.touches(i + 1)) return !endsBeforeGluedSentence(text, tokens, i, next);
  const isLowerCase = LETTER.test(next) && !HAS_UPPER.test(next);
  return isLowerCase || numbersListItem(text, tokens, i) || standsBeforeName(tokens.surface(text, i));
}

/** Returns true if the sentence that ends at token i is the number of a list item, such as `1.` */
function numbersListItem(text: string, tokens: TokenList, i: number): boolean {
  const begins = i === 1 || tokens.endsSentence[i - 2] === true;
  return begins && tokens.surface(text, i) === '.' && LIST_NUMBER.test(tokens.surface(text, i - 1));
}

/**
 * Returns true if a sentence ends at token i without a blank after it, as in `the end.Next`; false for `BA.5`, which is
 * one word.
 */
function endsBeforeGluedSentence(text: string, tokens: TokenList, i: number, next: string): boolean {
  if (!BEGINS_SENTENCE.test(next)) return false;
  let word = i;
  while (word > 0 && STOP_OR_CLOSING.test(tokens.surface(text, word)) && tokens.touches(word)) word--;
  return LOWER_CASE_WORD.test(tokens.surface(text, word));
}
