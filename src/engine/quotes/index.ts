/**
 * Finds the quotations of an article and who said them:
 *
 * 1. `marks.ts` pairs quotation marks into stretches.
 * 2. `frame.ts` reads each paragraph with a stretch as the journalist's words around it.
 * 3. `find-cue.ts` finds the verb or noun that introduces the words, and `noun-phrase.ts` its subject.
 * 4. `is-quotation.ts` tells quotations from titles, terms and scare quotes.
 * 5. `attribute.ts` finds the speaker; `resolve-speaker.ts` resolves the subject to an entity: a name, a description, a pronoun.
 */
import type { Document, Entity, Quote } from '../types.js';
import { attribute, type Found } from './attribute.js';
import { Cast } from './cast.js';
import { findCue } from './find-cue.js';
import { createFrames, type Frame } from './frame.js';
import { isQuotation, readStretchWords } from './is-quotation.js';
import { findStretches, type Stretch } from './marks.js';

/** Returns the quotations in text order, with ids `Q1`, `Q2`, …; speakers are among `entities`. */
export function findQuotes(document: Document, entities: readonly Entity[]): Quote[] {
  const stretches = findStretches(document);
  if (stretches.length === 0) return [];
  return new QuoteFinder(document, entities, stretches).quotes();
}

class QuoteFinder {
  readonly #document: Document;
  readonly #stretches: readonly Stretch[];
  readonly #cast: Cast;
  readonly #found: Found[] = [];
  /** The last quotation of the sentence directly before the one that is read; undefined if that sentence had none. */
  #previous: Found | undefined;

  constructor(document: Document, entities: readonly Entity[], stretches: readonly Stretch[]) {
    this.#document = document;
    this.#stretches = stretches;
    this.#cast = new Cast(document, entities, stretches);
  }

  quotes(): Quote[] {
    let end = 0;
    for (const frame of createFrames(this.#document, this.#stretches)) {
      // Words between two paragraphs with quotations separate their quotations.
      if (this.#document.text.slice(end, frame.start(0)).trim() !== '') this.#previous = undefined;
      for (const sentence of frame.sentences) this.#readSentence(frame, sentence);
      end = frame.end(frame.length - 1);
    }
    return this.#found.map(({ quote }) => quote);
  }

  #readSentence(frame: Frame, sentence: Frame['sentences'][number]): void {
    const isAlone = isAloneIn(frame, sentence);
    const isSameParagraph = sentence.from > 0;
    const previous = this.#previous;
    let last: Found | undefined;
    for (let item = sentence.from; item < sentence.to; item++) {
      if (!frame.isQuote(item)) continue;
      const stretch = this.#stretches[frame.stretchIndex(item)] as Stretch;
      const cue = isAlone ? undefined : findCue(frame, this.#cast, sentence, item);
      const isContinuing = isAlone && previous !== undefined;
      if (!isQuotation(frame, item, readStretchWords(this.#document, stretch), cue, isContinuing)) continue;
      const id = `Q${this.#found.length + 1}`;
      const latest = this.#found.at(-1);
      const place = { id, frame, item, stretch, cue, isAlone, last, previous, isSameParagraph, latest };
      last = attribute(this.#cast, place);
      this.#found.push(last);
    }
    this.#previous = last;
  }
}

/** Returns true if a sentence has no words outside its quotations. */
function isAloneIn(frame: Frame, { from, to }: Frame['sentences'][number]): boolean {
  for (let item = from; item < to; item++) {
    if (!frame.isQuote(item) && /[\p{L}\p{N}]/u.test(frame.raw(item))) return false;
  }
  return true;
}
