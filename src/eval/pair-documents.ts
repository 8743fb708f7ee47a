/** Pairs each gold document with the mentions that a result has of it. */
import { ExtractError } from '../util/errors.js';
import type { AnnotatedMention, ComparedDocument, Side } from './compared-document.js';

/** A gold document after its annotation was checked. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly title?: string;
  readonly side: Side;
  /**
   * True if the document comes from a file of tokens, such as CoNLL. Its text is then the tokens joined by spaces, a
   * sentence a line.
   */
  readonly tokenized: boolean;
}

/**
 * Returns each gold document with the mentions that the result has of it.
 *
 * @param sideOf returns the result's mentions of a document; undefined if the result does not have the document.
 * @param result name of the result in messages.
 * @throws ExtractError `mismatch` naming the first documents that the result does not have.
 */
export function pairDocuments(
  gold: readonly GoldDocument[],
  sideOf: (document: GoldDocument) => Side | undefined,
  result: string,
): ComparedDocument[] {
  const missing: string[] = [];
  const paired = gold.flatMap((document): ComparedDocument[] => {
    const side = sideOf(document);
    if (side === undefined) {
      missing.push(document.id);
      return [];
    }
    const { id, text, tokenized } = document;
    return [{ id, text, gold: document.side, found: tokenized ? widenToTokens(text, side) : side }];
  });
  if (missing.length === 0) return paired;
  const some = missing.slice(0, 3).join(', ');
  const problem = `has no result for ${missing.length} of ${gold.length} documents, among them ${some}`;
  throw new ExtractError('mismatch', problem, { input: result });
}

/**
 * Widens each mention of a result to whole tokens, because gold from a file of tokens cannot mark a part of a token.
 */
function widenToTokens(text: string, { mentions, times }: Side): Side {
  const widen = (mention: AnnotatedMention): AnnotatedMention => {
    let { start, end } = mention;
    while (start > 0 && !/\s/.test(text[start - 1] as string)) start--;
    while (end < text.length && !/\s/.test(text[end] as string)) end++;
    return { ...mention, start, end };
  };
  return { mentions: mentions.map(widen), times: times.map(widen) };
}

/**
 * Splits a tokenized document into its sentences, one a line. A file of tokens that does not mark where its documents
 * begin is read as a single document, and a bootstrap cannot sample a single document.
 */
export function splitIntoSentences({ id, text, gold, found }: ComparedDocument): ComparedDocument[] {
  const sentences: ComparedDocument[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const [from, to] = [start, start + line.length + 1];
    const within = (mentions: readonly AnnotatedMention[]): AnnotatedMention[] =>
      mentions
        .filter((mention) => mention.start >= from && mention.start < to)
        .map((mention) => ({ ...mention, start: mention.start - from, end: mention.end - from }));
    const side = ({ mentions, times }: Side): Side => ({ mentions: within(mentions), times: within(times) });
    sentences.push({ id: `${id}:${sentences.length + 1}`, text: line, gold: side(gold), found: side(found) });
    start = to;
  }
  return sentences;
}
