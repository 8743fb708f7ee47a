/** Files that are read into memory as a whole have a maximum size. These tests read half a gigabyte. */
import { describe, expect, it } from 'vitest';
import { extract, SEED } from './support/command.js';

describe.runIf(process.platform === 'linux')('an endless device', () => {
  it.each([['--lexicon'], ['--model']])('is refused as the file of %s', async (option) => {
    const { status, stderr } = await extract([option, '/dev/zero', SEED]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^extract: \/dev\/zero: has more than \d+ million bytes; /),
    ]);
  });
});
