import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/command.js';
import { BOUNDED } from './bounded.js';

it.each(Object.entries(BOUNDED))('src/%s contains the bounded patterns of its row', (file, patterns) => {
  const source = readFileSync(join(ROOT, 'src', file), 'utf8');
  for (const pattern of Object.keys(patterns)) expect(source).toContain(pattern);
});
