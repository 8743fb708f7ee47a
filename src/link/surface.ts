import type { Document, Mention } from '../types.js';

/** The wording of a mention as results show it: each run of white space folded to one space. */
export function wording(document: Document, mention: Mention): string {
  return document.text.slice(mention.start, mention.end).replace(/\s+/gu, ' ').trim();
}
