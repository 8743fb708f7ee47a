/** Files of the user's own names. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { IgnoreList, Lexicon } from '../../../src/engine/lexicon/index.js';
import { readIgnoreList, readLexicon } from '../../../src/input/names/names-file.js';
import { ExtractError } from '../../../src/util/errors.js';
import { encoded } from '../inputs/bytes.js';
import { NAMES_FILES } from '../inputs/records.js';
import { checkError, holds, same, typed } from '../invariants.js';
import { target } from '../target.js';

const file = fc.oneof(
  ...Object.entries(NAMES_FILES).map(([ending, content]) =>
    fc.record({ ending: fc.constant(ending), bytes: encoded(content) }),
  ),
);

export const names = target({
  name: 'files of names',
  weight: 4,
  input: fc.record({ file, isLexicon: fc.boolean() }),
  async check({ file: { ending, bytes }, isLexicon }) {
    const folder = mkdtempSync(join(tmpdir(), 'extract-fuzz-'));
    const path = join(folder, `names.${ending}`);
    try {
      writeFileSync(path, bytes);
      const read = async () => {
        const bad: string[] = [];
        const onBadLine = (error: ExtractError) => void bad.push(checkError(error).message);
        const list = await typed<Lexicon | IgnoreList>(() =>
          (isLexicon ? readLexicon : readIgnoreList)(path, { onBadLine }),
        );
        return [list instanceof ExtractError ? list.message : list.data(), bad];
      };
      const first = await read();
      same(await read(), first, 'the same file is read in two ways');
      holds(!String(first[0]).includes('could not be read ('), () => String(first[0]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});
