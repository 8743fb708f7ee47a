/** Lists the quotations of an article by speaker. */
import type { Result } from '../../../engine/types.js';
import { groupBy } from '../../../util/collections.js';
import { type QuoteRow, quoteRows } from '../quote-rows.js';
import { html, type Markup } from './markup.js';

/** Returns a panel with each speaker's quotations in text order; undefined if there are none. */
export function quotePanel(result: Result, text: string): Markup | undefined {
  const rows = quoteRows(result, text, { offsets: 'utf16' }) ?? [];
  if (rows.length === 0) return undefined;
  const groups = groupBy(rows, ({ quote, speaker }) => quote.speaker ?? speaker);
  return html`<section class="panel quotations"><h2>Quotations</h2>${[...groups.values()].map(speakerList)}</section>`;
}

function speakerList(rows: readonly QuoteRow[]): Markup {
  const { entity, speaker } = rows[0] as QuoteRow;
  const name = speaker === '' ? 'Speaker not named' : speaker;
  const heading = entity
    ? html`<button type="button" data-entity="${entity.id}" aria-pressed="false"><bdi>${name}</bdi></button>`
    : html`<bdi>${name}</bdi>`;
  return html`<h3>${heading}</h3><ul>${rows.map(({ quote }) => html`<li><bdi>${quote.text}</bdi></li>`)}</ul>`;
}
