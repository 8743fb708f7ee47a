/** Parses texts with marked mentions, for tests of the stages after recognition. */
import { type LinkOptions, link } from '../../src/engine/link/index.js';
import type { Document, Entity, Mention } from '../../src/engine/types.js';
import { readDocument } from '../../src/extractor/read-document.js';

const TYPES: Readonly<Record<string, string>> = {
  P: 'person',
  O: 'organization',
  L: 'place',
  N: 'group',
  M: 'misc',
};

export interface Marked {
  readonly document: Document;
  readonly mentions: readonly Mention[];
}

/** `[Jens Stoltenberg|P] said` is a text with one person. A number after the letter is the score of the model. */
export function marked(source: string, details: Partial<Mention> = {}): Marked {
  let text = '';
  const mentions: Mention[] = [];
  for (const part of source.split(/(\[[^[\]|]+\|\w[\d.]*\])/)) {
    const [, name, type, score] = /^\[(.+)\|(\w)([\d.]*)\]$/s.exec(part) ?? [];
    if (name !== undefined) {
      mentions.push({
        start: text.length,
        end: text.length + name.length,
        type: TYPES[type as string] ?? 'misc',
        source: 'model',
        ...(score === '' ? {} : { score: Number(score) }),
        ...details,
      });
    }
    text += name ?? part;
  }
  return { document: readDocument(text), mentions };
}

export function linked(source: string, options: LinkOptions = {}): Entity[] {
  const { document, mentions } = marked(source);
  return link(document, mentions, options);
}

/** Returns each entity as its name and its number of mentions: `NATO 2`. */
export function rows(source: string, options: LinkOptions = {}): string[] {
  return linked(source, options).map(({ name, count }) => `${name} ${count}`);
}
