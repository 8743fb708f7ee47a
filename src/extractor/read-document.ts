/** Runs the engine's tokenizer in Node, with the token model from an installed package. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createDocumentReader, type TokenModel } from '../engine/text/document.js';
import type { Document, ReadDocument } from '../engine/types.js';
import { ExtractError } from '../util/errors.js';

const CORE = 'wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json';

let read: ReadDocument | undefined;

/** Tokenizes a text. The first call loads the token model; each worker thread loads its own. @throws ExtractError */
export function readDocument(text: string): Document {
  read ??= createDocumentReader(loadTokenModel());
  return read(text);
}

/** Reads the token model from the package wink-eng-lite-web-model. @throws ExtractError `bad-model` */
export function loadTokenModel(): TokenModel {
  try {
    const core = readFileSync(createRequire(import.meta.url).resolve(CORE));
    return { core, decodeBase64: (base64) => Buffer.from(base64, 'base64') };
  } catch (cause) {
    throw new ExtractError('bad-model', `the token model could not be read (${String(cause)})`, { input: CORE, cause });
  }
}
