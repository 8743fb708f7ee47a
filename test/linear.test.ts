/**
 * The number of look-ups of each stage grows in proportion to the length of the text, for every kind of text. This test
 * counts look-ups; `bench/linear.ts` measures time.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEXTS } from '../bench/families.js';
import { findDates } from '../src/engine/dates/index.js';
import { createLexicon } from '../src/engine/lexicon/index.js';
import { link } from '../src/engine/link/index.js';
import { type PlaceGazetteer, readPlaces } from '../src/engine/places/gazetteer.js';
import { PLACES_SECTION } from '../src/engine/places/gazetteer-format.js';
import { resolvePlaces } from '../src/engine/places/resolve.js';
import { findQuotes } from '../src/engine/quotes/index.js';
import { openModelFile } from '../src/engine/recognise/file/container.js';
import { refine } from '../src/engine/refine.js';
import type { Document, Mention } from '../src/engine/types.js';
import { readDocument } from '../src/extractor/read-document.js';

const SIZE = 3000;
/** The same limit as in the benchmark: sorting takes slightly more than twice as long for twice as much. */
const MAX_GROWTH = 2.3;

class Counter {
  count = 0;

  /** Returns a proxy of the object that counts each read of a property or an element. */
  watch<T extends object>(object: T): T {
    return new Proxy(object, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        if (typeof value === 'function') return value.bind(target);
        this.count++;
        return value;
      },
    });
  }

  document(document: Document): Document {
    const watched = <T extends object>(table: T): T =>
      Object.fromEntries(
        Object.entries(table).map(([key, value]) => [key, typeof value === 'object' ? this.watch(value) : value]),
      ) as T;
    return { ...document, tokens: watched(document.tokens), sentences: watched(document.sentences) };
  }
}

const bytes = readFileSync(new URL('../model/places.bin', import.meta.url));
const gazetteer = readPlaces(openModelFile(bytes).section(PLACES_SECTION));

/** Returns a mention for every capitalized word, with the three types in turn. */
function names({ tokens }: Document): Mention[] {
  const types = ['person', 'place', 'organization'];
  return tokens.text.flatMap((text, i) => {
    const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
    return /^\p{Lu}/u.test(text) ? { start, end, type: types[i % 3] as string, source: 'model' } : [];
  });
}

/** The stages, each of which reads a document through a counter. */
const STAGES: Readonly<Record<string, (document: Document, counter: Counter) => void>> = {
  dates: (document, counter) => findDates(counter.document(document), { date: '2016-11-18' }),
  lexicon: (document, counter) => {
    const words = 'Ann Lee|Paris, Texas|may may may|U.S.|12 12|of the of the'.split('|');
    createLexicon(words.map((name) => ({ name, type: 'ship' }))).match(counter.document(document));
  },
  refine: (document, counter) => {
    const long = names(document).map((name) => ({ ...name, end: Math.min(document.text.length, name.end + 40) }));
    refine([...names(document), ...long].map((mention) => counter.watch(mention)));
  },
  linking: (document, counter) => {
    link(
      counter.document(document),
      names(document).map((mention) => counter.watch(mention)),
    );
  },
  quotations: (document, counter) => {
    const entities = link(document, names(document));
    findQuotes(counter.document(document), counter.watch(entities));
  },
  places: (document, counter) => {
    const entities = link(document, names(document));
    const counted: PlaceGazetteer = counter.watch({ ...gazetteer });
    const find = (name: string) => {
      const found = gazetteer.find(name);
      counter.count += found.length;
      return found;
    };
    resolvePlaces(counter.document(document), entities, { ...counted, find });
  },
};

const PROSE = TEXTS['prose, paragraphs'] as (size: number) => string;
/** The kinds of text that are likely to slow a stage down; the benchmark has all kinds. */
const FAMILIES = [
  ...['may ', '12 ', 'U.S. without end', 'brackets', 'nested quotation marks', 'capitals only', 'capital words'],
  ...['comma list of names', 'list of new names', 'surnames of one name', 'acronyms', 'list of places', 'initials'],
  ...['days and months', 'times of day', 'the day before the day before', 'of the', 'University of the', 'titles'],
  ...['quotations', 'quotations by a pronoun', 'quotations by a role', 'quotations of a report'],
  ...['quotations in one sentence', 'quotations never closed', 'single quotation marks'],
  ...['new lines', 'one-word paragraphs', 'datelines', 'one long word', 'no spaces'],
];

function counted(stage: (document: Document, counter: Counter) => void, text: string): number {
  const counter = new Counter();
  stage(readDocument(text), counter);
  return counter.count;
}

describe.each(Object.entries(STAGES))('%s', (_, stage) => {
  it('reads more than ten items of a prose text', () => expect(counted(stage, PROSE(SIZE))).toBeGreaterThan(10));

  it.each(FAMILIES)('reads at most 2.3 times as many items in a text of twice the length: %s', (name) => {
    const make = TEXTS[name] as (size: number) => string;
    const [once, twice] = [counted(stage, make(SIZE)), counted(stage, make(2 * SIZE))];
    // 100 for reads whose number does not depend on the text.
    expect(twice).toBeLessThanOrEqual(MAX_GROWTH * once + 100);
  });
});

it('readDocument returns no more tokens than the text has code units', () => {
  for (const make of Object.values(TEXTS)) {
    const text = make(500);
    expect(readDocument(text).tokens.length).toBeLessThanOrEqual(text.length);
  }
});
