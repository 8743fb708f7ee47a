/** JSON whose whole numbers keep all their digits: the ids of databases need not fit into a double. */

/** A whole number from 2^53 on has as many. */
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
  return MANY_DIGITS.test(json) ? JSON.parse(withQuotedNumbers(json)) : value;
}

/** Valid JSON with quotation marks around such numbers. */
function withQuotedNumbers(json: string): string {
  const parts: string[] = [];
  for (let at = 0; at < json.length; ) {
    const open = json.indexOf('"', at);
    const end = open < 0 ? json.length : open;
    parts.push(json.slice(at, end).replace(NUMBER, quotedIfLong));
    at = open < 0 ? end : endOfString(json, open);
    parts.push(json.slice(end, at));
  }
  return parts.join('');
}

function quotedIfLong(number: string): string {
  return WHOLE.test(number) && !Number.isSafeInteger(Number(number)) ? `"${number}"` : number;
}

/** The place behind the string that opens at `open`. */
function endOfString(json: string, open: number): number {
  let close = open;
  let backslashes: number;
  do {
    close = json.indexOf('"', close + 1);
    backslashes = 0;
    while (json[close - 1 - backslashes] === '\\') backslashes++;
  } while (backslashes % 2 === 1);
  return close + 1;
}
