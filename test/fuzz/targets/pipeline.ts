/** The whole pipeline from a text to its entities, with every option of an article. */
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { createIgnoreList, createLexicon } from '../../../src/engine/lexicon/index.js';
import { KNOWN_TYPES } from '../../../src/engine/types.js';
import { extractJob, type Job } from '../../../src/extractor/job.js';
import { createPool, type Pool } from '../../../src/extractor/pool.js';
import { loadResources, shareResources } from '../../../src/extractor/resources.js';
import type { SentResult } from '../../../src/extractor/scheduler.js';
import type { GivenMention } from '../../../src/index.js';
import { FORMATS } from '../../../src/output/formats/registry.js';
import { ExtractError } from '../../../src/util/errors.js';
import { plainOptions } from '../../support/results.js';
import { anyHtml } from '../inputs/pages.js';
import { givenMentions, lexiconEntry } from '../inputs/records.js';
import { anyDate, anyText, shortText } from '../inputs/texts.js';
import { checkResult, holds, same, typed } from '../invariants.js';
import { extractor, pipelineWith, WORKER } from '../library.js';
import { target } from '../target.js';

const about = { date: anyDate, title: shortText, id: shortText };
const options = fc.record(about, { requiredKeys: [] });

export const article = target({
  name: 'article',
  weight: 30,
  input: fc.record({ text: anyText, options }),
  async check({ text, options }) {
    const { extract, uncertainty } = await extractor();
    const result = await typed(() => extract(text, options));
    if (result instanceof ExtractError) {
      holds(result.code === 'bad-date', () => result.message);
      return;
    }
    checkResult(text, result);
    same(extract(text, options), result, 'the same text has two results');
    const doubt = uncertainty(text);
    holds(Number.isFinite(doubt) && doubt >= 0, () => `the uncertainty is ${doubt}`);
  },
});

export const given = target({
  name: 'given mentions',
  weight: 6,
  input: fc.record({ text: anyText, options, mentions: givenMentions }),
  async check({ text, options: { date: _, ...options }, mentions }) {
    const { extract } = await extractor();
    const result = await typed(() => extract(text, { ...options, mentions: mentions as GivenMention[] }));
    if (result instanceof ExtractError) {
      holds(result.code === 'bad-mention', () => result.message);
      return;
    }
    checkResult(text, result);
    const spans = (list: readonly { start: number; end: number }[]) =>
      list.map(({ start, end }) => [start, end]).sort(([a = 0], [b = 0]) => a - b);
    const known = (mentions as GivenMention[]).length;
    const found = result.entities.flatMap(({ mentions: found }) => found);
    // Types of the lexicon are not selected.
    if (result.entities.length > 0 && found.length === known) {
      same(spans(found), spans(mentions as GivenMention[]), 'mentions are not those that were given');
    }
    holds(found.length <= known, () => `${found.length} mentions out of ${known}`);
  },
});

export const lexicon = target({
  name: 'lexicon',
  weight: 6,
  input: fc.record({
    text: anyText,
    entries: fc.array(lexiconEntry, { maxLength: 5 }),
    ignored: fc.array(lexiconEntry, { maxLength: 3 }),
    /** Names cut from the text, so that the lexicon finds some of them. */
    cuts: fc.array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 20 })), { maxLength: 3 }),
  }),
  async check({ text, entries, ignored, cuts }) {
    const own = cuts.map(([at, length]) => ({ name: text.slice(at, at + length), type: 'ship' }));
    const names = await typed(() => createLexicon([...entries, ...own] as never));
    const ignore = await typed(() => createIgnoreList(ignored as never));
    if (names instanceof ExtractError || ignore instanceof ExtractError) return;
    const pipeline = pipelineWith({ lexicon: names, ignore });
    const result = pipeline({ id: '-', text }, { types: [...KNOWN_TYPES, ...names.types] });
    checkResult(text, result);
    // The lexicon as another thread receives it.
    const there = { lexicon: createLexicon(names.data()), ignore: createIgnoreList(ignore.data()) };
    const again = pipelineWith(there)({ id: '-', text }, { types: [...KNOWN_TYPES, ...names.types] });
    same(again, result, 'names that were sent find something else');
  },
});

export const formats = target({
  name: 'formats',
  weight: 4,
  input: fc.record({
    texts: fc.array(anyText, { minLength: 1, maxLength: 2 }),
    name: fc
      .constantFrom(...Object.values(FORMATS).keys(), 0)
      .map((index) => Object.keys(FORMATS)[index] as keyof typeof FORMATS),
    options: fc.record(
      {
        shape: fc.constantFrom('object', 'array'),
        offsets: fc.constantFrom('utf16', 'codepoint', 'byte'),
        mentions: fc.boolean(),
        context: fc.nat(30),
        sorted: fc.boolean(),
        terminal: fc.boolean(),
        width: fc.integer({ min: 1, max: 100 }),
      },
      { requiredKeys: [] },
    ),
  }),
  async check({ texts, name, options }) {
    const { extract } = await extractor();
    const format = await FORMATS[name].load();
    const plain = plainOptions();
    const extracted = texts.map((text, index) => ({ text, result: extract(text, { id: `${index}` }) }));
    const write = (): string => {
      const writer = format.open({ ...plain, ...(options as object) });
      return [writer.begin?.() ?? '', ...extracted.map((each) => writer.article(each)), writer.end?.() ?? ''].join('');
    };
    same(write(), write(), 'the same results are written in two ways');
  },
});

let pool: Promise<Pool<Job, SentResult>> | undefined;

/** A worker of `--jobs`, which extracts one article after another. */
async function worker(): Promise<Pool<Job, SentResult>> {
  const workerData = shareResources(await loadResources({ types: KNOWN_TYPES }));
  return createPool(1, () => new Worker(WORKER, { workerData }));
}

export const inWorker = target({
  name: 'worker thread',
  weight: 4,
  input: fc.record({
    text: fc.oneof(anyText, anyHtml),
    options: fc.record({ title: shortText, id: shortText, date: anyDate }, { requiredKeys: [] }),
    markup: fc.constantFrom(undefined, undefined, 'html', 'markdown'),
  }),
  async check({ text, options, markup }) {
    pool ??= worker();
    const job = { article: { id: 'a', text }, options, ...(markup ? { markup } : {}) } as Job;
    const comparable = (given: unknown) =>
      given instanceof ExtractError ? [given.code, given.problem, given.advice] : given;
    const { run } = await pool;
    const there = await typed(async () => {
      const { json, text: read = text, ...rest } = await run(job);
      return { ...rest, result: JSON.parse(json), text: read };
    });
    const own = await extractor();
    const here = await typed(() => extractJob(own, job));
    same(comparable(there), comparable(here), 'a worker finds something else');
  },
});
