/**
 * Prints the names that compromise finds, as `extract eval` reads them:
 *
 *     npx tsx bench/peers/compromise.ts GOLD.jsonl > compromise.jsonl
 *     extract eval GOLD.jsonl compromise.jsonl --types person,organization,place
 *
 * Splits lists of places ("Paris, France") at their commas, as the gold annotation does.
 */
import { readFileSync } from 'node:fs';
import nlp from 'compromise';

interface View {
  json(options: { offset: true }): { text: string; offset: { start: number; length: number } }[];
}

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

for (const line of readFileSync(process.argv[2] as string, 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const doc = nlp(text);
  const found = [
    ...spans(doc.people() as View, 'PERSON'),
    ...spans(doc.organizations() as View, 'ORG'),
    ...spans(doc.places() as View, 'PLACE').flatMap((span) => parts(text, span)),
  ];
  const points = (unit: number): number => [...text.slice(0, unit)].length;
  const entities = found.map(({ start, end, type }) => ({ start: points(start), end: points(end), type }));
  console.log(JSON.stringify({ id, text, entities }));
}

function spans(view: View, type: string): Entity[] {
  return view.json({ offset: true }).map(({ offset: { start, length } }) => ({ start, end: start + length, type }));
}

function parts(text: string, { start, end, type }: Entity): Entity[] {
  return [...text.slice(start, end).matchAll(/[^,]+/g)].map((match) => {
    const from = start + match.index + (match[0].length - match[0].trimStart().length);
    return { start: from, end: from + match[0].trim().length, type };
  });
}
