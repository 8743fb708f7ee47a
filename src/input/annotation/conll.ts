/** Reads CoNLL columns: token and label, one token a line, a blank line after each sentence. */
import { CONLL_DOCUMENT_START as DOCUMENT_START } from '../../engine/labels.js';
import type { Annotation } from './annotated.js';
import { byLines, type OpenReader, type ReadAnnotation } from './annotated-reader.js';

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
