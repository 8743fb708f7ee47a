/** Draws the dates of an article in the order of the calendar, on a vertical line. */
import type { Entity } from '../../../engine/types.js';
import { dayNumber, formatPeriod } from './format-days.js';
import { html, type Markup } from './markup.js';

type Dated = Entity & { readonly from: string; readonly to: string };

/**
 * From each of these numbers of days between two dates on, the gap between them is drawn one step wider; the last step
 * is a century.
 */
const GAPS = [1, 8, 32, 367, 3653, 36_525];

export function timeline(entities: readonly Entity[]): Markup | undefined {
  const dates = entities
    .filter((entity): entity is Dated => entity.from !== undefined && entity.to !== undefined)
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  if (dates.length === 0) return undefined;
  const items = dates.map((date, index) => {
    const before = dates[index - 1];
    const gap = before === undefined ? 0 : dayNumber(date.from) - dayNumber(before.from);
    const step = GAPS.filter((days) => gap >= days).length;
    return html`<li class="gap-${step}" data-entity="${date.id}"><time datetime="${date.from}">${formatPeriod(date)}</time> <button type="button" data-entity="${date.id}"><bdi>${date.name}</bdi></button></li>`;
  });
  return html`<ol class="timeline">${items}</ol>`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
