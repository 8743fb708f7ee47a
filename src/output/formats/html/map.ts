/** Draws a map: the outline of the world with a dot for each place that has coordinates. */
import type { Entity } from '../../../engine/types.js';
import { decimals, html, type Markup } from './markup.js';
import { BORDERS, LAND } from './world.js';

export interface MapPoint {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** Number of mentions or articles; a larger number makes a larger dot. */
  readonly count: number;
  /** Id of the entity that a click on the dot chooses. */
  readonly entity?: string;
}

export function mapPoints(entities: readonly Entity[]): MapPoint[] {
  return entities.flatMap(({ id, name, count, place }) =>
    place?.latitude === undefined || place.longitude === undefined
      ? []
      : { name, count, entity: id, latitude: place.latitude, longitude: place.longitude },
  );
}

/** The outline of the world. A page has it once, and each map refers to it. */
export const worldSymbol: Markup = html`<svg class="hidden" aria-hidden="true"><symbol id="world" viewBox="-1800 -840 3600 1420"><path class="land" d="${LAND}"/><path class="borders" d="${BORDERS}"/></symbol></svg>`;

/** Edges of the world map in tenths of a degree of longitude and latitude. */
const EDGE = { left: -1800, right: 1800, top: -840, bottom: 580 };
const RATIO = 1.8;
/** Minimum width of a map in tenths of a degree: wide enough that the map around a single city shows a coast. */
const NARROWEST = 360;
const MAX_LABELS = 12;

/**
 * Returns a map with the points; undefined if no point has a place on it.
 * @param what the points are, for the label that a screen reader reads: "places".
 */
export function worldMap(points: readonly MapPoint[], what: string): Markup | undefined {
  if (points.length === 0) return undefined;
  const placed = points.map((point) => ({ ...point, x: 10 * point.longitude, y: -10 * point.latitude }));
  const view = viewOf(placed);
  const unit = view.width / 360;
  const largest = placed.reduce((most, { count }) => Math.max(most, count), 1);
  // Larger dots are drawn first, so that smaller dots lie above them; their labels are placed first as well.
  const drawn = [...placed].sort((a, b) => b.count - a.count);
  const radius = (count: number) => unit * (2.5 + 4 * Math.sqrt(count / largest));
  const label = `Map of ${points.length} ${what}: ${drawn
    .slice(0, 5)
    .map(({ name }) => name)
    .join(', ')}`;
  return html`<svg class="map" role="img" aria-label="${label}" viewBox="${decimals(view.left, 1)} ${decimals(view.top, 1)} ${decimals(view.width, 1)} ${decimals(view.height, 1)}">
<use href="#world" x="-1800" y="-840" width="3600" height="1420"/>
${drawn.map(
  ({ x, y, count, name, entity }) =>
    html`<circle cx="${decimals(x, 1)}" cy="${decimals(y, 1)}" r="${decimals(radius(count), 1)}" data-entity="${entity ?? ''}"><title>${name}: ${count}</title></circle>`,
)}
${labels(drawn, view, unit)}
</svg>`;
}

interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Placed = MapPoint & { readonly x: number; readonly y: number };

/** Returns the part of the world that contains all points, with a margin. */
function viewOf(points: readonly Placed[]): View {
  const bound = (values: number[]): [least: number, most: number] => [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ];
  const [west, east] = bound(points.map(({ x }) => x));
  const [north, south] = bound(points.map(({ y }) => y));
  const wanted = Math.max(NARROWEST, 1.3 * (east - west), 1.5 * RATIO * (south - north));
  const width = Math.min(EDGE.right - EDGE.left, (EDGE.bottom - EDGE.top) * RATIO, wanted);
  const height = width / RATIO;
  const within = (middle: number, size: number, least: number, most: number) =>
    Math.max(least, Math.min(most - size, middle - size / 2));
  const left = within((west + east) / 2, width, EDGE.left, EDGE.right);
  const top = within((north + south) / 2, height, EDGE.top, EDGE.bottom);
  return { left, top, width, height };
}

/**
 * Returns a label to the right or left of each dot, unless the label would overlap another label or the edge of the
 * map.
 */
function labels(points: readonly Placed[], view: View, unit: number): Markup[] {
  const size = 10 * unit;
  const taken: { left: number; right: number; y: number }[] = [];
  return points.slice(0, MAX_LABELS).flatMap(({ x, y, name }) => {
    const shown = [...name].slice(0, 24).join('');
    const width = shown.length * size * 0.6;
    const place = [
      { left: x + 0.8 * size, at: x + 0.8 * size, anchor: 'start' },
      { left: x - 0.8 * size - width, at: x - 0.8 * size, anchor: 'end' },
    ].find(
      ({ left }) =>
        left >= view.left &&
        left + width <= view.left + view.width &&
        !taken.some((box) => left < box.right && left + width > box.left && Math.abs(y - box.y) < 1.1 * size),
    );
    if (!place) return [];
    taken.push({ left: place.left, right: place.left + width, y });
    return html`<text x="${decimals(place.at, 1)}" y="${decimals(y + 0.35 * size, 1)}" font-size="${decimals(size, 1)}" text-anchor="${place.anchor}">${shown}</text>`;
  });
}
