/** Hashes of everything that a result depends on: if two hashes are equal, the results are equal byte for byte. */
import { createHash } from 'node:crypto';
import type { SourceItem } from '../../../input/reader.js';
import type { Settings } from '../../args/settings.js';
import type { Versions } from '../../version.js';
import type { ExtractionPlan } from './extract.js';

/**
 * Length of a hash in base64url characters: among a million articles, two articles share a hash with probability 1 in
 * 10^28.
 */
const LENGTH = 22;

/** The settings that change only where results go or what is reported about the run; they do not change the results. */
const WITHOUT_EFFECT: readonly (keyof Settings)[] = [
  'output',
  'outDir',
  'resume',
  'failFast',
  'jobs',
  'progress',
  'quiet',
  'verbose',
  'color',
  'filesFrom',
  'include',
  'exclude',
  'open',
];

/**
 * Returns the hash of what all results of a run depend on: options, versions, and the contents of the files that
 * options name.
 */
export function runFingerprint(settings: Settings, versions: Versions, { model, names }: ExtractionPlan): string {
  const effective = Object.entries(settings).filter(([key]) => !(WITHOUT_EFFECT as readonly string[]).includes(key));
  effective.sort(([a], [b]) => (a < b ? -1 : 1));
  const files = [names.lexicon?.hash, names.ignore?.hash, model?.checksum];
  return JSON.stringify([versions, effective, files.map((hash) => hash ?? null)]);
}

/**
 * Returns the hash of what the result of one article depends on.
 *
 * @param run the fingerprint of the run.
 * @param name where the result goes.
 */
export function articleFingerprint(run: string, name: string, item: SourceItem): string {
  const hash = createHash('sha256');
  if ('error' in item) {
    const { id, error } = item;
    hash.update(JSON.stringify([run, name, id, error.code, error.message]));
  } else {
    const { article, markup = null, result } = item;
    const { text, ...about } = article;
    hash
      .update(`${JSON.stringify([run, name, about, markup, ...(result === undefined ? [] : [result])])}\n`)
      .update(text);
  }
  return hash.digest('base64url').slice(0, LENGTH);
}
