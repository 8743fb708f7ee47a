/**
 * CoNLL-2003 columns (Tjong Kim Sang and De Meulder 2003): token, part of speech (Universal Dependencies), chunk
 * (none: `O`) and the entity's label in BIO (IOB2); a blank line after each sentence, a `-DOCSTART-` line before each
 * article. A mention is the tokens that it touches; a sentence does not end inside one.
 */
import { readDocument } from '../text/document.js';
import { POS_TAGS } from '../text/pos.js';
import type { Document } from '../types.js';
import type { Annotation } from './annotated.js';
import { byLines, type OpenReader, type ReadAnnotation } from './annotated-reader.js';
import { type Format, hasFailed } from './format.js';
import { rangesOf, type TokenSpan, tokenSpans } from './token-spans.js';
import { conllLabel } from './type-names.js';
import { visible } from './visible.js';

const DOCUMENT_START = '-DOCSTART-';

export const conll: Format = {
  open: ({ terminal }) => ({
    article({ result, text }) {
      if (hasFailed(result)) return '';
      const document = readDocument(text);
      const lines = columns(document, tokenSpans(document, rangesOf(result)));
      const shown = terminal ? lines.map(visible) : lines;
      return `${[`${DOCUMENT_START} -X- O O`, '', ...shown].join('\n')}\n`;
    },
  }),
};

function columns({ tokens, sentences }: Document, spans: readonly TokenSpan[]): string[] {
  const tags = new Array<string>(tokens.length).fill('O');
  for (const { first, last, type } of spans) {
    tags.fill(`I-${conllLabel(type)}`, first, last);
    tags[first] = `B-${conllLabel(type)}`;
  }
  const ends = new Set(sentences.last);
  const lines: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    lines.push(`${cell(tokens.text[i] as string)} ${POS_TAGS[tokens.pos[i] as number]} O ${tags[i]}`);
    const isWhole = tags[i + 1]?.startsWith('I-') !== true;
    if (ends.has(i + 1) && isWhole) lines.push('');
  }
  return lines;
}

/** The token as a word of one line, by the white space of every reader (Python's has more than JavaScript's). */
function cell(token: string): string {
  const word = token.replace(/[\s\x1C-\x1F\x85]/g, '\uFFFD');
  return word.startsWith(DOCUMENT_START) ? word.replace('-', '\uFFFD') : word;
}

const TAG = /^(?:O|([BIESLUM])-(.+))$/;

/**
 * Reads token and label, the first and the last column, in BIO, IOB1 or BIOES/BILOU. The text is made of the tokens,
 * one blank between two, one sentence a line.
 */
export const readConll: OpenReader = (path) => {
  let draft = new ConllArticle(path, path);
  const finish = (next: ConllArticle): ReadAnnotation[] => {
    const done = draft.isEmpty ? [] : [draft.article()];
    draft = next;
    return done;
  };
  return byLines(
    (line, number) => {
      const cells = line.split(/[ \t]+/).filter((column) => column !== '');
      const [token] = cells;
      if (token === undefined) draft.endSentence();
      else if (token.startsWith(DOCUMENT_START))
        return finish(new ConllArticle(`${path}:${number}`, `${path}:${number}`, true));
      else if (!draft.add(token, cells.length > 1 ? cells.at(-1) : undefined)) {
        // Comments of CoNLL-U and its relatives.
        if (token.startsWith('#')) return [];
        return [{ place: `${path}:${number}`, problem: 'has no BIO label in its last column' }];
      }
      return [];
    },
    () => finish(new ConllArticle(path, path)),
  );
};

/** An article as its lines come in. */
class ConllArticle {
  #text = '';
  #separator = '';
  readonly #annotations: Annotation[] = [];
  #open: { start: number; label: string } | undefined;
  readonly #id: string;
  readonly #place: string;
  readonly #isMarked: boolean;

  /** @param isMarked it has a line of its own that says that it begins, and is there even without a token. */
  constructor(id: string, place: string, isMarked = false) {
    this.#id = id;
    this.#place = place;
    this.#isMarked = isMarked;
  }

  get isEmpty(): boolean {
    return this.#text === '' && !this.#isMarked;
  }

  /** Whether the label was one. */
  add(token: string, tag: string | undefined): boolean {
    const found = TAG.exec(tag ?? '');
    if (!found) return false;
    const [, prefix, label] = found;
    const goesOn = label !== undefined && this.#open?.label === label && !'BSU'.includes(prefix as string);
    if (!goesOn) this.#close();
    this.#text += this.#separator;
    if (!goesOn && label !== undefined) this.#open = { start: this.#text.length, label };
    this.#text += token;
    this.#separator = ' ';
    if (prefix !== undefined && 'ESLU'.includes(prefix)) this.#close();
    return true;
  }

  endSentence(): void {
    this.#close();
    if (this.#text !== '') this.#separator = '\n';
  }

  article(): ReadAnnotation {
    this.#close();
    return {
      id: this.#id,
      text: this.#text,
      place: this.#place,
      unit: 'utf16',
      annotations: this.#annotations,
      tokenized: true,
    };
  }

  #close(): void {
    if (this.#open) this.#annotations.push({ ...this.#open, end: this.#text.length });
    this.#open = undefined;
  }
}
