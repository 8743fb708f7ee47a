import type { Mention } from '../types.js';

/** What the linker may know about an article besides its text and mentions. */
export interface LinkOptions {
  /** The article's headline when it is not part of the text (a record's `title` field). */
  readonly title?: string | undefined;
  /** Whether a mention is worded in a way that the user never wants to see reported. */
  readonly isIgnored?: ((mention: Mention) => boolean) | undefined;
}
