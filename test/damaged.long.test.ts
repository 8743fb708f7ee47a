/** Models, gazetteers, files of names, journals and indexes with damage from disks or networks, and malicious inputs. */
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openSearch } from '../src/corpus/query/index.js';
import { openIndexWriter } from '../src/corpus/write.js';
import { openModelFile, packModelFile } from '../src/engine/recognise/file/container.js';
import type { ModelDescription } from '../src/engine/recognise/model-description.js';
import { SECTION } from '../src/engine/recognise/open-model.js';
import { createExtractor, readLexicon } from '../src/index.js';
import { readRecord } from '../src/input/records/record.js';
import { openJournal, readJournal } from '../src/output/files/journal.js';
import { ExtractError } from '../src/util/errors.js';
import { extract, ROOT, SEED } from './support/command.js';
import { damage, differs } from './support/damage.js';
import { lines } from './support/evaluation.js';
import { FAULT_RUNS, snapshot } from './support/fault-runs.js';
import { entity } from './support/results.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'extract-damaged-'));
});

const model = readFileSync(join(ROOT, 'model', 'extract.model'));
const places = readFileSync(join(ROOT, 'model', 'places.bin'));

describe('a damaged model', () => {
  it.each([
    ['model', model],
    ['places', places],
  ] as const)('(%s) is refused if any bit is flipped or the file is cut off anywhere', async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        const broken = damaged(bytes);
        fc.pre(differs(broken, bytes));
        // Without a list of types, the extractor also loads the types of the model.
        const options = name === 'model' ? { places: false as const } : { types: ['place'], model: undefined };
        await expect(createExtractor({ ...options, [name]: broken })).rejects.toMatchObject({ code: 'bad-model' });
      }),
      { numRuns: 12 },
    );
  });

  it('is refused for a flipped bit in the header, which the checksum does not cover', async () => {
    for (let at = 0; at < 64; at += 3) {
      const broken = Uint8Array.from(model);
      broken[at] = (broken[at] as number) ^ 4;
      await expect(createExtractor({ places: false, model: broken })).rejects.toMatchObject({ code: 'bad-model' });
    }
  });

  it('is refused if it is another kind of file, even with a valid checksum', async () => {
    const others = [places, await packModelFile({ version: '1', types: 'person' }, {})];
    for (const other of [...others, await packModelFile({ version: '1', types: ['person'] }, {})]) {
      await expect(createExtractor({ places: false, model: other })).rejects.toMatchObject({ code: 'bad-model' });
    }
    const args = ['--model', join(ROOT, 'model', 'places.bin'), SEED];
    expect(await extract(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('its description names no types; '),
    });
  });

  it('is refused if a value in its description is impossible', async () => {
    const { description, section } = openModelFile<ModelDescription>(model);
    const { network } = description as Required<ModelDescription>;
    const { shape } = network;
    const sections = Object.fromEntries(Object.values(SECTION).map((name) => [name, section(name)]));
    const changes = {
      families: { families: 'x' },
      layers: { network: { ...network, shape: { ...shape, layers: 1e9 } } },
      labels: { network: { ...network, shape: { ...shape, labels: 3 } } },
      share: { network: { ...network, share: -5 } },
      certain: { network: { ...network, certain: null } },
      network: { network: 7 },
      evidence: { evidence: { types: 'x' } },
      calibration: { calibration: { slope: 'a', offset: 0 } },
    };
    for (const [name, change] of Object.entries(changes)) {
      const changed = await packModelFile({ ...description, ...change }, sections);
      const problem = expect.stringContaining(`its description has no valid "${name}"`);
      await expect(createExtractor({ places: false, model: changed })).rejects.toMatchObject({
        code: 'bad-model',
        problem,
      });
    }
  });

  it('is reported once, with the next step', async () => {
    await writeFile(join(folder, 'own.model'), model.subarray(0, 5000));
    const { status, stdout, stderr } = await extract(['--model', 'own.model', SEED], { cwd: folder });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      'extract: own.model: is not a model, or is damaged (the model cannot be read: its checksum is wrong); give a file that extract train wrote\n',
    );
  });
});

describe('damaged names', () => {
  const NAMES: readonly [string, string][] = [
    ['names.json', '[{"name":"Zorbix","type":"ship","aliases":["Zed"]},{"name":"Quux","type":"person"}]'],
    ['names.jsonl', '{"name":"Zorbix","type":"ship"}\n{"name":"Quux","type":"person","caseSensitive":true}\n'],
    ['names.csv', 'name,type,aliases\n"Zorbix, Inc.",organization,Zed|Zet\nQuux,person,\n'],
    ['names.tsv', 'name\ttype\nZorbix\tship\nQuux\tperson\n'],
  ];

  it('yield names, or an error that names the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), damage, async ([name, text], damaged) => {
        const path = join(folder, name);
        await writeFile(path, damaged(Buffer.from(text)));
        const wrong: unknown[] = [];
        try {
          await readLexicon(path, { onBadLine: (error) => wrong.push(error) });
        } catch (error) {
          wrong.push(error);
        }
        for (const error of wrong) {
          expect(error).toBeInstanceOf(ExtractError);
          expect((error as ExtractError).message).toContain(path);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a damaged journal', () => {
  it('yields the entries before the damage and no others', async () => {
    const path = join(folder, 'journal');
    const journal = await openJournal(path, 0);
    const entries = Array.from({ length: 20 }, (_, i) => ({ key: `key-${i}`, end: 100 * (i + 1) }));
    for (const entry of entries) journal.add(entry);
    await journal.flush();
    await journal.close();
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        await writeFile(path, damaged(whole));
        const read = [];
        for await (const { key, end } of readJournal(path)) read.push({ key, end });
        expect(read).toEqual(entries.slice(0, read.length));
        if (differs(damaged(whole), whole)) expect(read.length).toBeLessThan(entries.length);
      }),
      { numRuns: 200 },
    );
  });

  it('never changes the bytes of a resumed run', async () => {
    const run = FAULT_RUNS.find(({ name }) => name === 'one file of many results, resumed');
    const args = run?.args as string[];
    run?.prepare(folder);
    expect((await extract(args, { cwd: folder })).status).toBe(0);
    const whole = snapshot(folder).get('out.jsonl');
    const journal = await readFile(join(folder, '.out.jsonl.journal'), 'utf8');
    const damaged = journal.replace(/"end":(\d)/, (_, digit) => `"end":${(Number(digit) % 9) + 1}`);
    expect(damaged).not.toBe(journal);
    await writeFile(join(folder, '.out.jsonl.journal'), damaged);
    expect((await extract(args, { cwd: folder })).status).toBe(0);
    expect(snapshot(folder).get('out.jsonl')).toBe(whole);
  });
});

describe('a damaged index', () => {
  it('answers queries, or the command reports that it is unusable', async () => {
    const path = join(folder, 'n.sqlite');
    const store = await openIndexWriter(path, 'n.sqlite', 's');
    for (let i = 0; i < 40; i++) {
      const text = `Angela Merkel met Emmanuel Macron ${i} times.`;
      const entities = [
        entity(text, { type: 'person', name: 'Angela Merkel' }),
        entity(text, { type: 'person', name: 'Emmanuel Macron' }),
      ];
      const result = { id: `a${i}`, date: '2016-11-18', entities };
      store.put(`a${i}.txt`, { result, text, words: 7, key: text });
      store.endSource(`a${i}.txt`, { size: 1, modified: 1 });
    }
    store.close();
    const whole = await readFile(path);
    await fc.assert(
      fc.asyncProperty(damage, fc.boolean(), async (damaged, writing) => {
        const copy = join(folder, 'damaged.sqlite');
        await writeFile(copy, damaged(whole));
        try {
          if (writing) {
            const again = await openIndexWriter(copy, 'damaged.sqlite', 's');
            try {
              again.removeUnvisited(() => true);
            } finally {
              again.close();
            }
          } else {
            const search = await openSearch(copy, 'damaged.sqlite', { limit: 10 });
            try {
              search.most();
              search.articles([search.find('Angela Merkel')]);
            } finally {
              search.close();
            }
          }
        } catch (error) {
          expect(error).toBeInstanceOf(ExtractError);
          expect((error as ExtractError).message).toMatch(/^damaged\.sqlite: .*; /);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a malicious input', () => {
  it('of gzip data that expand a thousandfold is refused at --max-bytes', async () => {
    const member = gzipSync(Buffer.alloc(4 << 20, 'a '));
    const bomb = Buffer.concat(Array.from({ length: 256 }, () => member));
    await writeFile(join(folder, 'a.txt.gz'), bomb);
    await writeFile(
      join(folder, 'b.jsonl.gz'),
      Buffer.concat([gzipSync('{"text":"Paris"}\n{"text":"'), bomb.subarray(0, member.length * 8)]),
    );
    await writeFile(join(folder, 'c.html.gz'), bomb);
    const args = ['--max-bytes', '1M', '-f', 'jsonl', '-q', 'a.txt.gz', 'b.jsonl.gz', 'c.html.gz'];
    const { status, stdout } = await extract(args, { cwd: folder, env: { NODE_OPTIONS: '--max-old-space-size=128' } });
    const codes = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).error?.code);
    expect([status, codes]).toEqual([1, ['too-large', undefined, 'too-large', 'too-large']]);
  });

  it('of JSON with __proto__ changes no prototype', async () => {
    const polluted = () => Object.keys(Object.prototype).length + Number('polluted' in {});
    const trap = '{"__proto__":{"polluted":1,"text":"inherited"},"constructor":{"prototype":{"polluted":1}},"id":"a"}';
    const fields = { text: 'text', id: 'id', title: 'title', date: 'date' };
    expect(() => readRecord(JSON.parse(trap), fields, 'a')).toThrow('has no field "text"');
    await writeFile(join(folder, 'names.json'), `[${trap.replace('"id"', '"name":"Zorbix","id"')}]`);
    await expect(readLexicon(join(folder, 'names.json'))).rejects.toMatchObject({ code: 'bad-lexicon' });
    expect(polluted()).toBe(0);
  });

  it('with types and words like "constructor" is extracted like any other', async () => {
    const types = ['constructor', '__proto__', 'hasOwnProperty', 'toString', 'valueOf'];
    await writeFile(
      join(folder, 'names.jsonl'),
      lines(...types.map((type, i) => ({ name: `Zorb${i}`, type, id: type }))),
    );
    await writeFile(join(folder, 'names.csv'), `name,type,constructor,__proto__\nZorb9,ship,1,2\n`);
    const text = `${types.map((_, i) => `Zorb${i}`).join(' met ')}. The constructor of Paris saw constructor Rome, __proto__ State.`;
    await writeFile(join(folder, 'in.jsonl'), lines({ id: '__proto__', title: 'constructor', text }));
    for (const format of ['table', 'json', 'html']) {
      const args = ['--lexicon', 'names.jsonl', '--color', 'always', '--format', format, 'in.jsonl'];
      const { status, stdout, stderr } = await extract(args, { cwd: folder });
      expect([status, stderr]).toEqual([0, '']);
      if (format !== 'json') continue;
      const found = JSON.parse(stdout)[0].entities.map(({ type }: { type: string }) => type);
      expect(found).toEqual(expect.arrayContaining(types.map((type) => type.toLowerCase())));
    }
    expect((await extract(['--lexicon', 'names.csv', 'in.jsonl'], { cwd: folder })).status).toBe(0);
  });
});
