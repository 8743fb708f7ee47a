/** Reads the files of `--lexicon` and `--ignore`. */
import { createHash } from 'node:crypto';
import type { IgnoreList, Lexicon } from '../../../engine/lexicon/index.js';
import type { NamesFileOptions } from '../../../input/names/names-file.js';
import type { ExtractError } from '../../../util/errors.js';
import type { Settings } from '../../args/settings.js';
import type { Reporter } from '../../terminal/report.js';

/** Maximum number of warnings about one file; further warnings are only counted. */
const MAX_WARNINGS = 10;

export interface NamesFile<List> {
  readonly list: List;
  /** The SHA-256 of the file's bytes. */
  readonly hash: string;
}

export interface NamesFiles {
  readonly lexicon: NamesFile<Lexicon> | undefined;
  readonly ignore: NamesFile<IgnoreList> | undefined;
}

/**
 * Reads the user's lexicon and ignore list, and warns about entries that cannot be used.
 * @throws ExtractError; with `failFast`, also for the first bad entry.
 */
export async function readNames(
  { lexicon, ignore, failFast }: Settings,
  cwd: string,
  report: Reporter,
): Promise<NamesFiles> {
  if (lexicon === undefined && ignore === undefined) return { lexicon, ignore };
  const { readIgnoreList, readLexicon } = await import('../../../input/names/names-file.js');
  const read = async <List>(
    file: string,
    reader: (path: string, options: NamesFileOptions) => Promise<List>,
  ): Promise<NamesFile<List>> => {
    const hash = createHash('sha256');
    let bad = 0;
    const onBadLine = (error: ExtractError): void => {
      if (failFast) throw error;
      if (++bad <= MAX_WARNINGS) report.warning(error.message);
    };
    const list = await reader(file, { cwd, onBadLine, onContent: (bytes) => hash.update(bytes) });
    const uncounted = bad - MAX_WARNINGS;
    if (uncounted > 0) report.warning(`${file}: ${uncounted} more entries cannot be used`);
    return { list, hash: hash.digest('base64url') };
  };
  return {
    lexicon: lexicon === undefined ? undefined : await read(lexicon, readLexicon),
    ignore: ignore === undefined ? undefined : await read(ignore, readIgnoreList),
  };
}
