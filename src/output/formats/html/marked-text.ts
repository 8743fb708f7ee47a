/** Returns the article's text, unchanged, with a `mark` element around each mention and a `u` around each quotation. */
import type { Quote, Result } from '../../../engine/types.js';
import { html, type Markup } from './markup.js';
import { typeClass } from './type-names.js';

/** A piece of markup that replaces a range of the text; the range is empty for the tags of a quotation. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly markup: Markup;
}

export function markMentions(result: Result, text: string): Markup {
  const mentions = mentionPieces(result, text);
  const pieces = [...quoteTags(result, mentions), ...mentions].sort((a, b) => a.start - b.start);
  const parts: (string | Markup)[] = [];
  let at = 0;
  for (const { start, end, markup } of pieces) {
    parts.push(text.slice(at, start), markup);
    at = end;
  }
  return html`${[...parts, text.slice(at)]}`;
}

function mentionPieces({ entities }: Result, text: string): Piece[] {
  return entities
    .flatMap((entity) => entity.mentions.map((mention, index) => ({ entity, mention, index })))
    .sort((a, b) => a.mention.start - b.mention.start)
    .map(({ entity: { id, type, name, count }, mention: { start, end }, index }) => {
      const title = `${type}: ${name}${count > 1 ? ` (${index + 1} of ${count})` : ''}`;
      const markup = html`<mark class="${typeClass(type)}" data-entity="${id}" data-start="${start}" title="${title}">${text.slice(start, end)}</mark>`;
      return { start, end, markup };
    });
}

/** Returns the tags of the quotations in text order. A quotation that begins or ends inside a mention covers the mention. */
function quoteTags({ quotes = [], entities }: Result, mentions: readonly Piece[]): Piece[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const tags: Piece[] = [];
  let next = 0;
  const moveOut = (offset: number, edge: 'start' | 'end'): number => {
    while (next < mentions.length && (mentions[next] as Piece).end <= offset) next++;
    const mention = mentions[next];
    return mention !== undefined && mention.start < offset ? mention[edge] : offset;
  };
  for (const quote of quotes) {
    const start = Math.max(moveOut(quote.start, 'start'), tags.at(-1)?.start ?? 0);
    const end = Math.max(moveOut(quote.end, 'end'), start);
    const title = titleOf(quote, names);
    tags.push({ start, end: start, markup: html`<u class="quote" data-quote="${quote.id}" title="${title}">` });
    tags.push({ start: end, end, markup: html`</u>` });
  }
  return tags;
}

function titleOf({ speaker, speakerText }: Quote, names: ReadonlyMap<string, string>): string {
  const name = (speaker === null ? undefined : names.get(speaker)) ?? speakerText;
  return name === undefined ? 'quotation' : `quotation: ${name}`;
}
