/** Tests inputs that once were read wrong: offsets that miss their words, columns that count tokens, an address. */
import { describe, expect, it } from 'vitest';
import { extract } from '../support/command.js';

const entitiesOf = async (from: string, stdin: string) => {
  const ran = await extract(['--json', '--include-text', '--given-mentions', '--from', from], { stdin });
  const parsed = ran.stdout === '' ? [] : [JSON.parse(ran.stdout)].flat();
  const entities = parsed.flatMap(({ entities = [] }) => entities.map(({ name }: { name: string }) => name));
  return { ...ran, text: parsed[0]?.text, entities };
};

const task = (start: number, end: number) =>
  JSON.stringify([
    {
      id: 1,
      data: { text: '😀 Ana Diaz left Oslo.' },
      annotations: [{ result: [{ type: 'labels', value: { start, end, text: 'Ana Diaz', labels: ['PER'] } }] }],
    },
  ]);

describe.concurrent('offsets that miss the words beside them', () => {
  it('are read in the unit in which they meet the words', async () => {
    expect((await entitiesOf('labelstudio', task(2, 10))).entities).toEqual(['Ana Diaz']);
    expect((await entitiesOf('labelstudio', task(3, 11))).entities).toEqual(['Ana Diaz']);
    const record = (start: number) =>
      JSON.stringify({
        text: '😀 Ana Diaz left.',
        entities: [{ start, end: start + 8, type: 'person', text: 'Ana Diaz' }],
      });
    for (const start of [2, 3, 5]) expect((await entitiesOf('jsonl', record(start))).entities).toEqual(['Ana Diaz']);
  });

  it('are refused if they meet the words in no unit', async () => {
    const { status, stderr } = await entitiesOf('labelstudio', task(4, 12));
    expect(status).toBe(2);
    expect(stderr).toContain('annotation[0] stands at "a Diaz l" in the text, and its own text is "Ana Diaz"');
  });
});

describe.concurrent('CoNLL', () => {
  it('keeps a blank inside a token, where tabs part the columns', async () => {
    const { text, entities } = await entitiesOf('conll', 'Ana\tB-PER\nleft\tO\nNew York\tB-LOC\n');
    expect([text, entities]).toEqual(['Ana left New York', ['Ana', 'New York']]);
  });

  it('reads no column that counts the tokens, and keeps numbers that are tokens', async () => {
    const counted = await entitiesOf('conll', '1\tAna\tB-PER\n2\tleft\tO\n\n1\tBo\tB-PER\n2\tdid\tO\n');
    expect([counted.text, counted.entities]).toEqual(['Ana left\nBo did', ['Ana', 'Bo']]);
    expect((await entitiesOf('conll', '1 CD O\n5 CD O\nAna NNP B-PER\n')).text).toBe('1 5 Ana');
  });
});

describe.concurrent('the small export of Label Studio', () => {
  it('is read', async () => {
    const min =
      '[{"text":"Ana Diaz left Oslo.","id":1,"label":[{"start":0,"end":8,"text":"Ana Diaz","labels":["PER"]}]}]';
    expect((await entitiesOf('labelstudio', min)).entities).toEqual(['Ana Diaz']);
  });
});

describe.concurrent('references in plain text', () => {
  it('stand for their characters in the name, and stay in the text', async () => {
    const stdin = 'Sean O&#39;Brien met Karl&nbsp;Voss in Oslo.';
    const { stdout } = await extract(['--json', '-t', 'PER'], { stdin });
    const found = JSON.parse(stdout).entities;
    expect(found.map(({ name }: { name: string }) => name.replace('\u00A0', ' '))).toEqual([
      "Sean O'Brien",
      'Karl Voss',
    ]);
    for (const { mentions } of found) {
      for (const { start, end, text } of mentions) expect(stdin.slice(start, end)).toBe(text);
    }
    expect(found[0].mentions[0].text).toBe('Sean O&#39;Brien');
  });
});

describe.concurrent('a type', () => {
  it('may be written as a usual label or in the plural', async () => {
    const stdin = 'Ana Diaz left Oslo.';
    const { stdout } = await extract(['--json', '-t', 'people,LOC'], { stdin });
    expect(JSON.parse(stdout).entities.map(({ type }: { type: string }) => type)).toEqual(['person', 'place']);
  });
});

describe.concurrent('an address', () => {
  it('is refused with the command that fetches it', async () => {
    const { status, stderr } = await extract(['https://example.org/a?b=1']);
    expect(status).toBe(2);
    expect(stderr).toContain('does not use the network');
    expect(stderr).toContain('curl -s https://example.org/a?b=1 | extract --from html -');
  });
});

describe.concurrent('a byline', () => {
  const stdin =
    'Storm closes harbour\n\nBy Priya Raman\n\nAna Diaz left Oslo. Ana Diaz is the mayor.\n\nTags: Angela Merkel, Oslo\n';
  const entities = async (...args: string[]) =>
    JSON.parse((await extract(['--json', ...args], { stdin })).stdout).entities;

  it('and a tag list are zones of their mentions, and do not count for salience', async () => {
    const people = await entities('-t', 'person');
    const byName = (name: string) => people.find((each: { name: string }) => each.name === name);
    expect(byName('Priya Raman')).toMatchObject({ salience: 0, mentions: [{ zone: 'byline' }] });
    expect(byName('Angela Merkel')).toMatchObject({ salience: 0, mentions: [{ zone: 'furniture' }] });
    expect(byName('Ana Diaz').mentions[0]).not.toHaveProperty('zone');
  });

  it('and a tag list are left out by --body-only', async () => {
    const names = (await entities('--body-only')).map(({ name, count }: { name: string; count: number }) => [
      name,
      count,
    ]);
    expect(names).toEqual([
      ['Ana Diaz', 2],
      ['Oslo', 1],
    ]);
  });
});
