import type { Entity, Result } from '../../src/engine/types.js';
import { readDocument } from '../../src/extractor/read-document.js';
import type { FormatOptions } from '../../src/output/formats/format.js';

/** Returns an entity with a mention wherever one of its forms occurs in the text. */
export function entity(text: string, details: Partial<Entity> & Pick<Entity, 'type' | 'name'>): Entity {
  const { type, name, aliases = [], id = 'T1', ...rest } = details;
  const mentions = [name, ...aliases].flatMap((form) => {
    const found = [];
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      found.push({ start: at, end: at + form.length, text: form });
    }
    return found;
  });
  return { id, type, name, count: mentions.length, aliases, ...rest, mentions };
}

export function result(entities: readonly Entity[], id = 'article.txt'): Result {
  return { id, date: null, entities };
}

/** Returns the options of a file or a pipe, without colours. */
export function plainOptions(): FormatOptions {
  return {
    shape: 'object',
    offsets: 'utf16',
    mentions: false,
    quotes: false,
    context: 0,
    csvRaw: false,
    generator: 'extract 1.2.3 (model 4)',
    sorted: false,
    width: undefined,
    paint: (painted) => painted,
    terminal: false,
    readDocument,
  };
}
