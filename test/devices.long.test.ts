/** What is read whole is bounded, for which half a gigabyte is read. */
import { describe, expect, it } from 'vitest';
import { extract, SEED } from './support/command.js';

describe.runIf(process.platform === 'linux')('a trap', () => {
  it.each([['--lexicon'], ['--model']])('of a device without end as %s is refused', async (option) => {
    const { status, stderr } = await extract([option, '/dev/zero', SEED]);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^extract: \/dev\/zero: has more than \d+ million bytes; /),
    ]);
  });
});
