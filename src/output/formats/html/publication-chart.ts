/** A bar chart of the articles' publication dates: one bar for each day, month or year, at most 120 bars. */
import { dayNumber, formatDay } from './format-days.js';
import { decimals, html, type Markup } from './markup.js';

const MAX_BARS = 120;
const HEIGHT = 80;

/**
 * The time units that a bar can stand for: the length of the unit's prefix of `YYYY-MM-DD`, and roughly how many days
 * the unit has.
 */
const UNITS = [
  { name: 'day', length: 10, days: 1 },
  { name: 'month', length: 7, days: 30 },
  { name: 'year', length: 4, days: 365 },
] as const;

/**
 * Returns the chart of publication dates.
 * @param days publication dates (`YYYY-MM-DD`). Returns undefined if there are none.
 */
export function publicationChart(days: readonly string[]): Markup | undefined {
  if (days.length === 0) return undefined;
  const sorted = [...days].sort();
  const [first, last] = [sorted[0] as string, sorted.at(-1) as string];
  const range = dayNumber(last) - dayNumber(first) + 1;
  const unit = UNITS.find((each) => range / each.days <= MAX_BARS) ?? UNITS[2];
  const counts = new Map<string, number>();
  for (let day = dayNumber(first); day <= dayNumber(last); day++) {
    counts.set(new Date(day * 86_400_000).toISOString().slice(0, unit.length), 0);
  }
  for (const day of days) counts.set(day.slice(0, unit.length), (counts.get(day.slice(0, unit.length)) ?? 0) + 1);
  const most = [...counts.values()].reduce((one, other) => Math.max(one, other));
  const width = 480 / counts.size;
  const bars = [...counts].map(([time, count], index) => {
    const height = Math.round((HEIGHT * count) / most);
    const box = html`x="${decimals(index * width, 2)}" width="${decimals(Math.max(1, width * 0.85), 2)}" y="${HEIGHT - height}" height="${height}"`;
    return count > 0 && html`<rect ${box}><title>${time}: ${count}</title></rect>`;
  });
  const label = `Articles per ${unit.name}, from ${formatDay(first)} to ${formatDay(last)}, ${most} at most`;
  return html`<section class="panel"><h2>Articles per ${unit.name}</h2>
<svg class="calendar" role="img" aria-label="${label}" viewBox="0 0 480 ${HEIGHT}" preserveAspectRatio="none">${bars}</svg>
<p class="axis"><time datetime="${first}">${formatDay(first)}</time><span>at most ${most}</span><time datetime="${last}">${formatDay(last)}</time></p></section>`;
}
