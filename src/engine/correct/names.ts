/** The names of an article while rules correct them. */
import type { Document, EntityType, Mention } from '../types.js';

/** How much text around a mention a rule reads, in code units. */
const REACH = 48;

/** A rule reads the text and the names found so far, and corrects the names in place. */
export type Rule = (names: Names) => void;

export class Names {
  readonly document: Document;
  readonly text: string;
  #mentions: readonly Mention[];

  /** @param mentions in text order, without overlaps. */
  constructor(document: Document, mentions: readonly Mention[]) {
    this.document = document;
    this.text = document.text;
    this.#mentions = mentions;
  }

  /** The current mentions in text order; a copy that stays as it is when a rule changes a name. */
  get mentions(): readonly Mention[] {
    return this.#mentions;
  }

  /** Returns the tokens that are one of the words. */
  tokensOf(words: ReadonlySet<string>): { readonly word: string; readonly start: number; readonly end: number }[] {
    const { text, start, end } = this.document.tokens;
    return text.flatMap((word, i) =>
      words.has(word) ? [{ word, start: start[i] as number, end: end[i] as number }] : [],
    );
  }

  textOf({ start, end }: Pick<Mention, 'start' | 'end'>): string {
    return this.text.slice(start, end);
  }

  before({ start }: Pick<Mention, 'start'>, reach = REACH): string {
    return this.text.slice(Math.max(0, start - reach), start);
  }

  after({ end }: Pick<Mention, 'end'>, reach = REACH): string {
    return this.text.slice(end, end + reach);
  }

  overlapping(start: number, end: number): Mention[] {
    return this.#mentions.filter((mention) => mention.start < end && mention.end > start);
  }

  /** Replaces all mentions that overlap a range by one mention of it; its score is absent, because a rule found it. */
  put(start: number, end: number, type: EntityType): void {
    const kept = this.#mentions.filter((mention) => mention.end <= start || mention.start >= end);
    kept.push({ start, end, type, source: 'rules' });
    this.#mentions = kept.sort((a, b) => a.start - b.start);
  }

  retype({ start, end }: Mention, type: EntityType): void {
    this.put(start, end, type);
  }

  remove(mention: Mention): void {
    this.#mentions = this.#mentions.filter((other) => other !== mention);
  }
}
