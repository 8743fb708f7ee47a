/** Returns the article's text, unchanged, with a `mark` element around each mention. */
import type { Result } from '../../../engine/types.js';
import { html, type Markup } from './markup.js';
import { typeClass } from './type-names.js';

export function markMentions({ entities }: Result, text: string): Markup {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention, index) => ({ entity, mention, index })))
    .sort((a, b) => a.mention.start - b.mention.start);
  const parts: (string | Markup)[] = [];
  let at = 0;
  for (const { entity, mention, index } of mentions) {
    const { id, type, name, count } = entity;
    const title = `${type}: ${name}${count > 1 ? ` (${index + 1} of ${count})` : ''}`;
    parts.push(
      text.slice(at, mention.start),
      html`<mark class="${typeClass(type)}" data-entity="${id}" data-start="${mention.start}" title="${title}">${text.slice(mention.start, mention.end)}</mark>`,
    );
    at = mention.end;
  }
  return html`${[...parts, text.slice(at)]}`;
}
