/** Any number of real articles: the fixtures repeated, each time with another id and made-up words. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './command.js';

const FOLDER = join(ROOT, 'fixtures', 'wikinews');
/** The texts of the fixtures. */
export const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

export function article(number: number): { readonly id: string; readonly text: string } {
  const words = ['Zorbix', 'Quuxford', 'Marblau'].map((word) => `${word}${number.toString(36)}`);
  return { id: `article-${number}`, text: `${TEXTS[number % TEXTS.length]}\n${words.join(' met ')} in Paris.\n` };
}

/** Returns articles as JSON Lines. */
export function* articleLines(count: number): Generator<string> {
  for (let number = 0; number < count; number++) yield `${JSON.stringify(article(number))}\n`;
}
