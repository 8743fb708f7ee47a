/** A code that scripts can test. Later versions may add codes. */
export type ErrorCode =
  | 'usage'
  | 'unknown-type'
  | 'bad-date'
  | 'bad-text'
  | 'not-found'
  | 'is-folder'
  | 'no-article'
  | 'unreadable'
  | 'damaged'
  | 'encrypted'
  | 'no-text-layer'
  | 'binary'
  | 'invalid-utf8'
  | 'too-large'
  | 'bad-record'
  | 'bad-markup'
  | 'bad-encoding'
  | 'bad-annotation'
  | 'mismatch'
  | 'bad-mention'
  | 'bad-lexicon'
  | 'bad-model'
  | 'unwritable'
  | 'crashed'
  | 'internal';

/**
 * The codes of the errors that input, options or the system can cause, each with its usual advice. Scripts can test the
 * codes. A mistake in this program throws an ordinary exception, never an {@link ExtractError}.
 */
const CATALOGUE: Readonly<Record<ErrorCode, string>> = {
  usage: 'see extract --help',
  'unknown-type': 'see the list of types in extract --help',
  'bad-date': 'write the date as YYYY-MM-DD',
  'bad-text': 'pass a string',
  'not-found': 'check the path',
  'is-folder': 'give the paths of the files in the folder instead of the folder',
  'no-article': 'check the path, or select other files with --include',
  unreadable: 'check the permissions of the file',
  damaged: 'get an undamaged copy of the file',
  encrypted: 'save the file without a password and read that copy',
  'no-text-layer': 'recognise the text of the pictures first, for example with ocrmypdf',
  binary: 'pass the text of the article instead',
  'invalid-utf8': 'convert the file to UTF-8, for example with iconv -f windows-1252 -t utf-8',
  'too-large': 'split the file into articles, or raise the limit with --max-bytes',
  'bad-record': 'write one JSON object on each line',
  'bad-markup': 'pass the text of the article instead',
  'bad-encoding': 'give the name of a known encoding, for example --encoding windows-1252',
  'bad-annotation': 'correct the annotation, or leave out --strict to continue without it',
  mismatch: 'compare with a result of the same texts',
  'bad-mention': 'give each mention a type, and a start and an end inside the text',
  'bad-lexicon': 'correct or remove the entry',
  'bad-model': 'reinstall the package',
  unwritable: 'choose another path with --output',
  crashed: 'remove or split the article, and please report the problem',
  internal: 'please report the problem, with the article that causes it',
};

export const ERROR_CODES = Object.keys(CATALOGUE) as ErrorCode[];

export interface ErrorDetails {
  /** The input that caused the error: a path, `-` for standard input, `FILE:LINE` for a record. */
  readonly input?: string;
  /** What the user can do; by default the usual advice for the error's code. */
  readonly advice?: string;
  readonly cause?: unknown;
}

/** An error whose message names the input, the problem and the next step: `INPUT: PROBLEM; ADVICE`. */
export class ExtractError extends Error {
  override readonly name = 'ExtractError';
  readonly code: ErrorCode;
  readonly input: string | undefined;
  /** What is wrong, without the name of the input and without the advice. */
  readonly problem: string;
  readonly advice: string;

  constructor(code: ErrorCode, problem: string, details: ErrorDetails = {}) {
    const advice = details.advice ?? CATALOGUE[code];
    const subject = details.input === undefined ? '' : `${details.input}: `;
    super(`${subject}${problem}; ${advice}`, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.input = details.input;
    this.problem = problem;
    this.advice = advice;
  }

  /** Returns the same error with the name of the input in its message. */
  about(input: string): ExtractError {
    return new ExtractError(this.code, this.problem, { input, advice: this.advice, cause: this.cause });
  }
}

/** Returns an {@link ExtractError} unchanged; any other error becomes one with the code `internal`. */
export function asExtractError(error: unknown, input?: string): ExtractError {
  if (error instanceof ExtractError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const about = input === undefined ? {} : { input };
  return new ExtractError('internal', `unexpected error (${message})`, { ...about, cause: error });
}

const LONGEST_DESCRIPTION = 40;

/** Describes a JSON value in an error message, in at most 40 characters: `"abc"`, `12`, `a list`, `an object`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return JSON.stringify(typeof value === 'string' ? value.slice(0, LONGEST_DESCRIPTION) : value).slice(
    0,
    LONGEST_DESCRIPTION,
  );
}
