/// <reference path="./wink-package.d.ts" />
/**
 * wink-nlp's English model, assembled from the parts that tokens, parts of speech and sentences need.
 *
 * The export of `wink-eng-lite-web-model` also reads sentiment, lemmas and entities, and copies its largest part by
 * writing and parsing JSON, which takes as long as everything else before the first token. The files that this module
 * imports belong to the one version that package.json allows; a test compares the analyses with those of the whole model.
 */
import createFeatures from 'wink-eng-lite-web-model/dist/feature.js';
import loadPosModel from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import loadSentenceModel from 'wink-eng-lite-web-model/dist/load-sbd-model.js';
import type { Model } from 'wink-nlp';

/** The data of the tokenizer. The caller of the engine loads them: from a file in Node, over the network in a browser. */
export interface TokenModel {
  /** The bytes of `dist/languages/cur/models/eng-core-web-model.json` in the package `wink-eng-lite-web-model`. */
  readonly core: Uint8Array;
  /** Decodes base64. The default uses `atob`, which is slower than `Buffer` in Node. */
  readonly decodeBase64?: (base64: string) => Uint8Array;
}

/** A list of names, with the index of each name. */
export interface Dictionary {
  readonly list: string[];
  readonly hash: Record<string, number>;
}

export interface WinkModel {
  readonly model: Model;
  /** The words of the model, to which wink adds every word that it meets. */
  readonly words: Dictionary;
}

/** Where a feature is stored in the bits of the packed lexicon; `isNumber` is 0 if its value is an index of a list. */
type Packing = readonly [word: number, mask: number, shift: number, isNumber: 0 | 1, isDerivedFromWord: 0 | 1];

interface Names {
  readonly list: readonly string[];
}

/** The content of the file `eng-core-web-model.json`, as far as this module reads it. */
interface Core {
  /** The features of words, with the names of the values that each can have. */
  readonly features: Readonly<Record<string, Names>> & {
    readonly lexeme: Names;
    /** Sets of parts of speech, each written as tags joined by `_`. */
    readonly posClusters: Names;
  };
  readonly packing: { readonly layout: Readonly<Record<string, Packing>> };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  /** The packed lexicon: unsigned little-endian 32-bit numbers in base64. */
  readonly lexicon: string;
  readonly xpansions: string;
}

/** An automaton that recognizes nothing, in wink's notation: version, states, transitions, final and marked states. */
const EMPTY_AUTOMATON = '[100,0,{"0":{}},{},{},{}]';
const loadNothing = () => ({ machines: [EMPTY_AUTOMATON], transformers: [] });
/**
 * Features of the form of a new word that this project does not use. Computing them takes most of wink's time, and with
 * many new words their values overflow into other features.
 */
const UNUSED_FEATURES = { shape: () => '', prefix: () => '', suffix: () => '', lutCase: () => 0 };

/**
 * Returns a function that makes a new wink model. Each instance of wink needs a model of its own, to which it adds the
 * words that it meets.
 */
export function prepareWinkModel({ core, decodeBase64 = decodeWithAtob }: TokenModel): () => WinkModel {
  const parsed = JSON.parse(new TextDecoder().decode(core)) as Core;
  return () => makeWinkModel(parsed, (base64) => readNumbers(decodeBase64(base64)));
}

function makeWinkModel(shipped: Core, decodeNumbers: (base64: string) => Uint32Array): WinkModel {
  const { features, packing, pos } = shipped;
  const lexeme = indexNames(features.lexeme.list);
  const enumerated = Object.entries(packing.layout)
    .filter(([, [, , , isNumber]]) => isNumber === 0)
    .map(([name, [, mask, shift]]) => [name, { ...indexNames(features[name]?.list ?? []), maxIndex: mask >>> shift }]);
  const clusters = features.posClusters.list.map((tags) => new Set(tags.split('_').map((tag) => pos.hash[tag] ?? 0)));
  const core = {
    ...shipped,
    features: { ...features, ...Object.fromEntries(enumerated), lexeme, posClusters: { list: clusters } },
    packing: { ...packing, efList: listDerivedFeatures(packing.layout) },
    lexicon: decodeNumbers(shipped.lexicon),
    xpansions: decodeNumbers(shipped.xpansions),
  };
  const model = {
    core: () => core,
    featureFn: (config: unknown) => ({ ...createFeatures(config), ...UNUSED_FEATURES }),
    sbd: loadSentenceModel,
    pos: loadPosModel,
    ner: loadNothing,
    negation: loadNothing,
    sa: loadNothing,
    metaCER: loadNothing,
    addons: {},
  };
  return { model, words: lexeme };
}

/** Returns a copy of a list of names, since wink adds to it, with the index of each name and the number of names. */
function indexNames(names: readonly string[]): Dictionary & { index: number; readonly intrinsicSize: number } {
  const list = names.slice();
  const hash: Record<string, number> = Object.create(null);
  // An indexed loop is used for speed: there are 87,593 words, and at this point V8 has not compiled any code yet.
  for (let at = 0; at < list.length; at++) hash[list[at] as string] = at;
  return { list, hash, index: list.length, intrinsicSize: list.length };
}

function listDerivedFeatures(layout: Core['packing']['layout']): string[] {
  return Object.keys(layout).filter((name) => layout[name]?.[4] === 1);
}

/** Reads unsigned little-endian 32-bit numbers. */
function readNumbers(bytes: Uint8Array): Uint32Array {
  // A view needs an offset that is a multiple of 4, and Node's small buffers begin anywhere in a pool: copy the bytes.
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

function decodeWithAtob(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
