/** Parts of speech as small integers: Universal Dependencies tags (https://universaldependencies.org/u/pos/). */
export const POS_TAGS = [
  'X',
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const;

export type PosTag = (typeof POS_TAGS)[number];

const INDEX = new Map<string, number>(POS_TAGS.map((tag, index) => [tag, index]));

/** Returns the index of a tag in {@link POS_TAGS}; 0 (`X`) for an unknown tag. */
export function posIndex(tag: string): number {
  return INDEX.get(tag) ?? 0;
}
