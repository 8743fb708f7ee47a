/**
 * Measures how the time of linking and of place resolution grows with the number of names in adversarial lists.
 *
 *     npx tsx bench/growth.ts [--largest N]
 *
 * Each row is a list of names of one type, with the CPU time for N/4, N/2 and N names. Time that grows linearly doubles at
 * most from column to column.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { link } from '../src/engine/link/index.js';
import { readPlaces } from '../src/engine/places/gazetteer.js';
import { PLACES_SECTION } from '../src/engine/places/gazetteer-format.js';
import { resolvePlaces } from '../src/engine/places/resolve.js';
import { openModelFile } from '../src/engine/recognise/file/container.js';
import type { Mention } from '../src/engine/types.js';
import { readDocument } from '../src/extractor/read-document.js';
import { processorTime } from './times.js';

const { largest } = parseArgs({ options: { largest: { type: 'string', default: '40000' } } }).values;
const sizes = [4, 2, 1].map((part) => Math.ceil(Number(largest) / part));
const gazetteer = readPlaces(
  openModelFile(readFileSync(new URL('../model/places.bin', import.meta.url))).section(PLACES_SECTION),
);

const SYLLABLES = 'ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro'.split(' ');

/** Returns a made-up word, different for each number. */
function word(number: number): string {
  let letters = '';
  for (let rest = number + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    letters += SYLLABLES[rest % SYLLABLES.length];
  }
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

const CITIES = ['Paris', 'San José', 'Springfield', 'Georgia', 'London', 'Santa Cruz', 'Victoria'];

/** The lists: functions that return the name at an index. */
const LISTS: Readonly<Record<string, (i: number) => string>> = {
  'all different': (i) => `${word(i)} ${word(7 * i + 3)}`,
  'one first word': (i) => `John ${word(i)}`,
  'one last word': (i) => `${word(i)} Smith`,
  'one word each': word,
  'one name': () => 'Jens Stoltenberg',
  'a surname of many': (i) => (i % 2 === 0 ? 'Smith' : `${word(i % 1000)} Smith`),
  acronyms: (i) => (i % 2 === 0 ? `NA${String.fromCharCode(65 + (i % 26))}` : `North Atlantic ${word(i)}`),
  'ambiguous places': (i) => (i % 3 === 0 ? word(i) : (CITIES[i % CITIES.length] as string)),
};

console.log(`CPU time in ms for ${sizes.join(', ')} names`);
for (const type of ['person', 'organization', 'place']) {
  for (const [title, name] of Object.entries(LISTS)) {
    const times = sizes.map((size) => String(measure(type, name, size)).padStart(8)).join('');
    console.log(`${type.padEnd(13)} ${title.padEnd(18)}${times}`);
  }
}

function measure(type: string, name: (i: number) => string, size: number): number {
  let text = '';
  const mentions: Mention[] = [];
  for (let i = 0; i < size; i++) {
    const start = text.length;
    text += name(i);
    mentions.push({ start, end: text.length, type, source: 'given' });
    text += i % 10 === 9 ? '.\n' : ', ';
  }
  const document = readDocument(text);
  const before = processorTime();
  resolvePlaces(document, link(document, mentions), gazetteer);
  return Math.round(processorTime() - before);
}
