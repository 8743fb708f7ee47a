/** Cuts names into tokens as the document's tokenizer cuts them inside a sentence. */
import { MAX_NAME_TOKENS } from '../../src/engine/recognise/features/gazetteer/gazetteer-format.js';
import { readDocument } from '../../src/extractor/read-document.js';

/** A name of letters and spaces. Most names are, and splitting them at the spaces is fast. */
const PLAIN = /^\p{L}+(?: \p{L}+)*$/u;
const BEFORE = 'They saw ';
const AFTER = ' there again.';

/** Returns the lower-cased tokens of a name; undefined if it is too long or its ends are not ends of tokens. */
export function nameTokens(name: string): string[] | undefined {
  const tokens = PLAIN.test(name) ? name.split(' ') : cut(name);
  return tokens === undefined || tokens.length > MAX_NAME_TOKENS
    ? undefined
    : tokens.map((token) => token.toLowerCase());
}

function cut(name: string): string[] | undefined {
  const { tokens } = readDocument(BEFORE + name + AFTER);
  const found: string[] = [];
  let end = BEFORE.length;
  for (let i = 0; i < tokens.length; i++) {
    const from = tokens.start[i] as number;
    if (from < BEFORE.length || from >= BEFORE.length + name.length) continue;
    found.push(tokens.text[i] as string);
    end = tokens.end[i] as number;
  }
  return end === BEFORE.length + name.length && found.length > 0 ? found : undefined;
}
