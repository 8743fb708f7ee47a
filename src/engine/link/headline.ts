import type { Document } from '../types.js';

/** A first block longer than this is a paragraph and no headline; code units. */
const LONGEST_HEADLINE = 160;

/** Where the headline at the beginning of a text ends: its first block, when that is short and not all there is; else 0. */
export function headlineEnd({ sentences, tokens }: Document): number {
  const firstOfNext = sentences.block.findIndex((block) => block !== sentences.block[0]);
  if (firstOfNext <= 0) return 0;
  const end = tokens.end[(sentences.last[firstOfNext - 1] as number) - 1] as number;
  return end <= LONGEST_HEADLINE ? end : 0;
}
