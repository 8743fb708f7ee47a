/**
 * Separates people of one name, and places of one name that the text puts into different countries or regions: `Paris, Texas, and Paris, France`.
 *
 * A container is the state, county or country behind a mention. Two containers differ if they are two countries, two
 * states or two counties: `Springfield, Ill.` and `Springfield, Illinois` are one place, and `Boston, Lincolnshire` may be
 * `Boston, England`. A mention without a container belongs to the last mention with one, or else to the first.
 */
import { groupBy } from '../../util/collections.js';
import { normalizeName } from '../names/normalize.js';
import { containerOf } from '../names/regions.js';
import type { Document, Mention } from '../types.js';
import { separateFathers } from './fathers.js';
import { displayName } from './name-forms.js';

/** The text between a place and its container: `Paris, Texas`, `Paris (Texas)`, `Paris in Texas`, `Paris Texas`. */
const GAP = /^(?:,\s+|\s*\(\s*|\s+in\s+|\s+)$/u;
const MAX_GAP = 8;

type Container = NonNullable<ReturnType<typeof containerOf>>;

/**
 * Returns, for each mention of a name that stands for several places or people, the number of the place or person; other mentions are not in
 * the map.
 *
 * @param mentions in text order.
 */
export function separateNamesakes(document: Document, mentions: readonly Mention[]): Map<Mention, number> {
  const numbers = new Map<Mention, number>();
  separateFathers(document, mentions, numbers);
  const places = mentions.filter(({ type }) => type === 'place');
  // Two places of one name with their containers are four mentions.
  if (places.length < 4) return numbers;
  const containers = new Map(places.map((place, i) => [place, findContainer(document, place, places[i + 1])]));
  const nameOf = (mention: Mention): string => normalizeName.forIdentity(displayName(document, mention));
  for (const group of groupBy(places, nameOf).values()) {
    const known: Container[] = [];
    const found = group.map((mention) => {
      const container = containers.get(mention);
      if (container === undefined) return undefined;
      const at = known.findIndex((other) => !differ(other, container));
      return at >= 0 ? at : known.push(container) - 1;
    });
    if (known.length < 2) continue;
    let last = 0;
    group.forEach((mention, i) => {
      last = found[i] ?? last;
      numbers.set(mention, last);
    });
  }
  return numbers;
}

/** Returns the container of a mention; a name that is a country itself has none, since lists name countries side by side. */
function findContainer(document: Document, mention: Mention, next: Mention | undefined): Container | undefined {
  if (next === undefined || next.start - mention.end > MAX_GAP) return undefined;
  if (!GAP.test(document.text.slice(mention.end, next.start))) return undefined;
  const own = containerOf(displayName(document, mention));
  return own === undefined ? containerOf(displayName(document, next)) : undefined;
}

function differ(a: Container, b: Container): boolean {
  if (a.country !== b.country) return true;
  if (a.region === undefined || b.region === undefined || a.region.isCounty !== b.region.isCounty) return false;
  return a.region.name !== b.region.name;
}
