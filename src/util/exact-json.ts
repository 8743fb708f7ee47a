/** Parses JSON without rounding large whole numbers: the ids of databases need not fit into a double. */

/** Every whole number from 2^53 on, which a double may not hold exactly, has at least 16 digits. */
const MANY_DIGITS = /\d{16}/;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const WHOLE = /^-?\d+$/;

/**
 * Like `JSON.parse`, but a whole number that a double cannot hold becomes the string of its digits.
 *
 * @throws SyntaxError
 */
export function parseExactly(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return MANY_DIGITS.test(json) ? JSON.parse(quoteLongNumbers(json)) : value;
}

/** Puts quotation marks around whole numbers that a double cannot hold, so that `JSON.parse` reads them as strings. */
function quoteLongNumbers(json: string): string {
  const parts: string[] = [];
  for (let at = 0; at < json.length; ) {
    const open = json.indexOf('"', at);
    const end = open < 0 ? json.length : open;
    parts.push(json.slice(at, end).replace(NUMBER, quoteIfLong));
    at = open < 0 ? end : findStringEnd(json, open);
    parts.push(json.slice(end, at));
  }
  return parts.join('');
}

function quoteIfLong(number: string): string {
  return WHOLE.test(number) && !Number.isSafeInteger(Number(number)) ? `"${number}"` : number;
}

/** Returns the offset after the end of the JSON string whose opening quotation mark is at `open`. */
function findStringEnd(json: string, open: number): number {
  let close = open;
  let backslashes: number;
  do {
    close = json.indexOf('"', close + 1);
    backslashes = 0;
    while (json[close - 1 - backslashes] === '\\') backslashes++;
  } while (backslashes % 2 === 1);
  return close + 1;
}
