/** The lines of a text, without their breaks, one at a time: a million of them need not be there at once. */
export function* textLines(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield text.slice(start, text.charCodeAt(end - 1) === RETURN && end > start ? end - 1 : end);
    start = end + 1;
  }
}

const RETURN = 0x0d;
