import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { emptyTally, progressLine, summaryLine } from '../../src/cli/terminal/progress.js';
import { createReporter } from '../../src/cli/terminal/report.js';
import { extract, inFolder, shell } from '../support/command.js';

const TALLY = { ...emptyTally(), articles: 300, words: 90_000, entities: 4000, failures: 2, before: 100 };

describe('the progress line', () => {
  it('shows articles per second, percentage, remaining time and failures, if they are known', () => {
    expect(progressLine(TALLY, 0.25, 10)).toBe(
      '300 articles, 100 from an earlier run, 20/s, 25 %, 30 s left, 2 failures',
    );
    const some = { ...TALLY, articles: 1, before: 0, failures: 0 };
    expect(progressLine(some, undefined, 0.2)).toBe('1 article');
    expect(progressLine(some, 0.5, 4000)).toBe('1 article, 0.0/s, 50 %, 1 h 7 min left');
    expect(progressLine(some, 0.5, 90)).toBe('1 article, 0.0/s, 50 %, 2 min left');
  });

  it('stays below all messages, and disappears at the end of the run', () => {
    const stderr = Object.assign(new PassThrough(), { isTTY: true, columns: 20 });
    const report = createReporter(stderr, {});
    report.status('1 article, 2/s, and more than fits');
    report.warning('odd \u001B[31m name');
    report.status(undefined);
    report.status(undefined);
    expect(String(stderr.read())).toBe(
      '\r\u001B[K1 article, 2/s, and' +
        '\r\u001B[Kextract: warning: odd \\x1B[31m name\n1 article, 2/s, and' +
        '\r\u001B[K',
    );
  });
});

describe('the summary', () => {
  it('counts articles, words, entities and failures, and shows the rate', () => {
    const line =
      '300 articles, 100 from an earlier run, 90000 words, 4000 entities, 2 failures, 3 skipped, 9000 words/s';
    expect(summaryLine({ ...TALLY, skipped: 3 }, 10)).toBe(line);
    const some = { ...emptyTally(), articles: 1, words: 1, entities: 1, failures: 1, unchanged: 7 };
    expect(summaryLine(some, 1)).toBe('1 article, 1 word, 1 entity, 1 failure, 7 files unchanged, 1.0 words/s');
  });

  it('is printed for folders and after 17 articles, but not with --quiet', async () => {
    const records = (n: number) => '{"text":"Paris."}\n'.repeat(n);
    const many = await extract(['--from', 'jsonl', '-f', 'jsonl', '-j', '1'], { stdin: records(17) });
    expect(many.stderr).toMatch(/^extract: 17 articles, 17 words, 17 entities, 0 failures, \S+ words\/s\n$/);
    const few = await extract(['--from', 'jsonl', '-f', 'jsonl'], { stdin: records(16) });
    expect(few.stderr).toBe('');
    expect((await extract(['fixtures/*.txt'])).stderr).toMatch(/^extract: 1 article, /);
    expect((await extract(['fixtures/*.txt', '--quiet'])).stderr).toBe('');
  });
});

describe('progress', () => {
  it('is shown with --progress; without the option, only if standard error is a terminal', () =>
    inFolder(async (cwd) => {
      const write = 'for i in 1 2 3 4; do echo "{\\"text\\":\\"Paris.\\"}"; sleep 0.2; done';
      const args = '--from jsonl -f jsonl -o out.jsonl';
      const asked = await shell(`(${write}) | extract ${args} --progress`, { cwd });
      expect(asked.stderr).toMatch(/\r\u001B\[K\d articles?/);
      expect(asked.stderr.endsWith('\r\u001B[K')).toBe(true);
      expect((await shell(`(${write}) | extract ${args}`, { cwd })).stderr).toBe('');
    }));
});
