/** `--from` with the annotation formats of other tools. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { brat } from '../../src/output/formats/brat.js';
import { conll } from '../../src/output/formats/conll.js';
import { labelstudio } from '../../src/output/formats/label-studio.js';
import { spacy } from '../../src/output/formats/spacy.js';
import { writeAll } from '../support/annotation.js';
import { extract, inFolder } from '../support/command.js';
import { EXTRACTED, TEXT } from '../support/extracted.js';
import { plainOptions } from '../support/results.js';

describe.concurrent('the command', () => {
  const convert = (from: string, cwd: string, path: string) => extract(['--from', from, '-f', 'jsonl', path], { cwd });

  it('reads every annotation format with --from', () =>
    inFolder(async (cwd) => {
      const formats = { conll, brat, spacy, labelstudio };
      const runs = Object.entries(formats).map(async ([name, format]) => {
        await writeFile(join(cwd, name), await writeAll(format, [EXTRACTED, EXTRACTED]));
        const { status, stdout, stderr } = await convert(name, cwd, name);
        return [name, status, stderr, stdout.trimEnd().split('\n').length];
      });
      expect(await Promise.all(runs)).toEqual(Object.keys(formats).map((name) => [name, 0, '', 2]));
    }));

  it('reads a brat pair by the name of either file, and names the missing file', () =>
    inFolder(async (cwd) => {
      await writeFile(join(cwd, 'a.txt'), TEXT);
      await writeFile(join(cwd, 'a.ann'), brat.open(plainOptions()).article(EXTRACTED));
      const byText = await convert('brat', cwd, 'a.txt');
      expect(JSON.parse(byText.stdout)).toMatchObject({ id: 'a.txt' });
      expect(await convert('brat', cwd, 'a.ann')).toEqual(byText);
      await writeFile(join(cwd, 'b.txt'), TEXT);
      const { status, stderr } = await convert('brat', cwd, 'b.txt');
      expect([status, stderr]).toEqual([
        2,
        'extract: b.txt: has no .ann file beside it that could be read; keep both files in one folder\n',
      ]);
    }));

  it('applies --max-bytes to brat files, compressed or not', () =>
    inFolder(async (cwd) => {
      const bomb = gzipSync(Buffer.alloc(1 << 20, 'Bo '));
      for (const [text, annotation] of [
        [bomb, ''],
        ['Bo', Buffer.alloc(1 << 20, '\n')],
      ] as const) {
        await writeFile(join(cwd, 'a.txt'), text);
        await writeFile(join(cwd, 'a.ann'), annotation);
        const { status, stderr } = await extract(['--from', 'brat', '--max-bytes', '1000', 'a.txt'], { cwd });
        expect([status, stderr]).toEqual([2, expect.stringContaining('extract: a.txt: has more than 1000 bytes; ')]);
      }
    }));

  it('gives each Label Studio task on one line an id of its own', async () => {
    const stdin = '[{"data":{"text":"Paris."}},{"data":{"text":"Rome."}}]';
    const { stdout } = await extract(['--from', 'labelstudio', '-f', 'jsonl'], { stdin });
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(['-:1', '-:1, object 2']);
  });

  it.each(['conll', 'brat', 'spacy', 'labelstudio'])(
    'refuses an endless stream of NUL characters with --from %s',
    async (kind) => {
      const { status, stderr } = await extract(['--from', kind, '/dev/zero']);
      expect(status).toBe(2);
      expect(stderr).toContain('/dev/zero: is binary');
    },
  );

  it('reports the line of a bad record and reads the others', async () => {
    const stdin = 'not json\n{"text":"Paris.","spans":[]}\n';
    const { status, stdout, stderr } = await extract(['--from', 'spacy', '-f', 'jsonl'], { stdin });
    expect([status, stdout.split('\n').length]).toEqual([1, 3]);
    expect(stderr).toBe('extract: -:1: is not a JSON object; see docs/formats.md for what is read\n');
  });
});
