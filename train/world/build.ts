/**
 * Draws the land and borders of Natural Earth (public domain, 1:110 million) as two SVG paths.
 *
 *     npx tsx build.ts ../../src/output/formats/html/world.ts
 *
 * The projection is plate carrée: x is the longitude and y the negative latitude, in tenths of a degree.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Point = readonly [longitude: number, latitude: number];
type Line = readonly Point[];

const require = createRequire(import.meta.url);
const { feature, mesh } = require('topojson-client');
const atlas = require('world-atlas/countries-110m.json');
const [output] = process.argv.slice(2);
if (output === undefined) throw new Error('usage: build.ts OUTPUT');

/** Land south of this latitude, Antarctica, is left out. */
const SOUTH = -58;

const land: { coordinates: Line[][] } = feature(atlas, atlas.objects.land).features[0].geometry;
const borders: { coordinates: Line[] } = mesh(atlas, atlas.objects.countries, (a: unknown, b: unknown) => a !== b);

const rings = land.coordinates
  .flat()
  .filter((ring) => ring.some(([, latitude]) => latitude > SOUTH))
  .flatMap(halves);
const source = `/**
 * Land and borders as SVG paths in tenths of a degree, x to the east and y to the south. train/world/build.ts draws
 * them from Natural Earth (public domain) as packaged by world-atlas.
 */
export const LAND = '${rings.map((ring) => `${path(ring)}z`).join('')}';
export const BORDERS = '${borders.coordinates.map(path).join('')}';
`;
writeFileSync(output, source);
console.log(`${output}: ${rings.length} coasts, ${borders.coordinates.length} borders, ${source.length} bytes`);

/** Cuts a coast that crosses the 180th meridian at the edge of the map, and moves the rest to the other edge. */
function halves(ring: Line): Line[] {
  let turn = 0;
  const unrolled = ring.map(([longitude, latitude], i): Point => {
    const before = ring[i - 1]?.[0] ?? longitude;
    if (Math.abs(longitude - before) > 180) turn += longitude < before ? 360 : -360;
    return [longitude + turn, latitude];
  });
  return [-360, 0, 360]
    .map((shift) => unrolled.map(([longitude, latitude]): Point => [longitude + shift, latitude]))
    .map((moved) => clipped(clipped(moved, 1), -1))
    .filter((part) => part.length > 2);
}

/** Clips a ring at 180 degrees to its western part, or at -180 to its eastern part (Sutherland and Hodgman 1974). */
function clipped(ring: Line, side: 1 | -1): Line {
  const isInside = ([longitude]: Point) => side * longitude <= 180;
  return ring.flatMap((point, i) => {
    const before = ring.at(i - 1) as Point;
    if (isInside(point) === isInside(before)) return isInside(point) ? [point] : [];
    const share = (side * 180 - before[0]) / (point[0] - before[0]);
    const edge: Point = [side * 180, before[1] + share * (point[1] - before[1])];
    return isInside(point) ? [edge, point] : [edge];
  });
}

/** Returns an SVG path with relative steps. Steps of less than a unit are left out. */
function path(line: Line): string {
  const points = line.map(([longitude, latitude]): Point => [Math.round(longitude * 10), Math.round(-latitude * 10)]);
  let [x, y] = points[0] as Point;
  let drawn = `M${x},${y}l`;
  for (const [toX, toY] of points.slice(1)) {
    if (toX === x && toY === y) continue;
    drawn += `${drawn.endsWith('l') ? '' : ' '}${toX - x},${toY - y}`;
    [x, y] = [toX, toY];
  }
  return drawn.replaceAll(' -', '-').replaceAll(',-', '-');
}
