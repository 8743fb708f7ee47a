/**
 * The labels that the tagger gives to tokens: BIO (Ramshaw and Marcus 1995) over the entity types of a model.
 *
 * Label 0 is O, outside any name. Type k has label B, its first token, at 1 + 2k and label I, a further token, at 2 + 2k.
 */

export const OUTSIDE = 0;

export function labelCount(types: readonly string[]): number {
  return 1 + 2 * types.length;
}

export function beginLabel(type: number): number {
  return 1 + 2 * type;
}

export function insideLabel(type: number): number {
  return 2 + 2 * type;
}

/** Returns the index of the entity type of a B or I label; -1 for the label O. */
export function typeIndexOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 1;
}

export function isBegin(label: number): boolean {
  return (label & 1) === 1;
}

export function isInside(label: number): boolean {
  return label !== OUTSIDE && (label & 1) === 0;
}

/**
 * Returns true if the label `next` may follow the label `previous`: I-X follows only B-X or I-X. `previous` is -1 at
 * the start of a sentence.
 */
export function isLegal(previous: number, next: number): boolean {
  if (next === OUTSIDE || isBegin(next)) return true;
  return previous === next || previous === next - 1;
}
