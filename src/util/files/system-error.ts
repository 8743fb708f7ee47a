/** Translates the operating system's error codes into errors that say what is wrong. */
import { type ErrorCode, ExtractError } from '../errors.js';

const READING: Record<string, readonly [ErrorCode, string]> = {
  ENOENT: ['not-found', 'no such file'],
  ENOTDIR: ['not-found', 'no such file'],
  ENAMETOOLONG: ['not-found', 'no such file (the name is too long)'],
  EISDIR: ['is-folder', 'is a folder'],
  EACCES: ['unreadable', 'permission denied'],
  EPERM: ['unreadable', 'permission denied'],
  ELOOP: ['unreadable', 'too many symbolic links'],
  DANGLING: ['not-found', 'is a link to a file that is not there'],
  Z_DATA_ERROR: ['damaged', 'is damaged or not a gzip file'],
  Z_BUF_ERROR: ['damaged', 'ends in the middle of its gzip data'],
};

const WRITING: Record<string, string> = {
  ENOENT: 'no such folder',
  ENOTDIR: 'no such folder',
  EISDIR: 'is a folder',
  EEXIST: 'is a file, not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'is a link, or is reached through too many links',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space left on the device',
};

/** Returns the `code` of an operating system error (`ENOENT`); an empty string for any other error. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Returns the ExtractError for an input file that cannot be read. */
export function readingError(error: unknown, input: string): ExtractError {
  if (error instanceof ExtractError) return error.about(input);
  const code = systemCode(error);
  const [kind, problem] = READING[code] ?? ['unreadable', `could not be read (${code || String(error)})`];
  return new ExtractError(kind, problem, { input, cause: error });
}

/** Returns the ExtractError for an output file that cannot be written. */
export function writingError(error: unknown, target: string): ExtractError {
  if (error instanceof ExtractError) return error.about(target);
  const code = systemCode(error);
  const problem = WRITING[code] ?? `could not be written (${code || String(error)})`;
  return new ExtractError('unwritable', problem, { input: target, cause: error });
}
