/** Gold and result brought together: each document of gold with what the result says of it. */
import { ExtractError } from '../util/errors.js';
import type { ComparedDocument, Mention, Side } from './document.js';

/** A gold document after its check. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly title?: string;
  readonly side: Side;
  /** Its spans are spans of tokens, which white space divides. */
  readonly tokenized: boolean;
}

/**
 * @param sideOf what the result has of a document; undefined when it does not have the document.
 * @param result what the result is called in messages.
 * @throws ExtractError `mismatch` naming documents that the result does not have.
 */
export function pairUp(
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
    return [{ id, text, gold: document.side, found: tokenized ? ofTokens(text, side) : side }];
  });
  if (missing.length === 0) return paired;
  const some = missing.slice(0, 3).join(', ');
  const problem = `has no result for ${missing.length} of ${gold.length} documents, among them ${some}`;
  throw new ExtractError('mismatch', problem, { input: result });
}

/** The mentions widened to the edges of their tokens, as a tagger of tokens would have them. */
function ofTokens(text: string, { mentions, times }: Side): Side {
  const widen = (mention: Mention): Mention => {
    let { start, end } = mention;
    while (start > 0 && !/\s/.test(text[start - 1] as string)) start--;
    while (end < text.length && !/\s/.test(text[end] as string)) end++;
    return { ...mention, start, end };
  };
  return { mentions: mentions.map(widen), times: times.map(widen) };
}

/**
 * The sentences of a document of tokens, one a line, as documents of their own: a file that does not say where its
 * documents begin would else be one, of which a bootstrap can draw no other sample.
 */
export function sentencesOf({ id, text, gold, found }: ComparedDocument): ComparedDocument[] {
  const sentences: ComparedDocument[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const [start, end] = [from, from + line.length + 1];
    const within = (mentions: readonly Mention[]): Mention[] =>
      mentions
        .filter((mention) => mention.start >= start && mention.start < end)
        .map((mention) => ({ ...mention, start: mention.start - start, end: mention.end - start }));
    const side = ({ mentions, times }: Side): Side => ({ mentions: within(mentions), times: within(times) });
    sentences.push({ id: `${id}:${sentences.length + 1}`, text: line, gold: side(gold), found: side(found) });
    from = end;
  }
  return sentences;
}
