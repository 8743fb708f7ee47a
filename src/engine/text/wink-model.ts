/**
 * wink's English model, put together from those of its parts that tokens, parts of speech and sentences need.
 *
 * What `wink-eng-lite-web-model` exports reads all its parts, sentiment and lemmas among them, and copies the largest
 * by writing and parsing it as JSON once more: as long as all else together that happens before the first token. The
 * files named here are those of the one version that package.json allows; a test compares their analyses with those of
 * the whole model.
 */
import { createRequire } from 'node:module';
import type { Model } from 'wink-nlp';

/** A list of names, and the index of each. */
export interface Dictionary {
  readonly list: string[];
  readonly hash: Record<string, number>;
}

export interface WinkModel {
  readonly model: Model;
  /** The words of the model, to which wink adds every word that it meets. */
  readonly words: Dictionary;
}

/** How a property lies in the packed words of the lexicon; is its value a number rather than one of a list? */
type Packing = readonly [word: number, mask: number, shift: number, isNumber: 0 | 1, isDerivedFromWord: 0 | 1];

interface Names {
  readonly list: readonly string[];
}

/** The core of the model, as its file has it. */
interface Core {
  /** The properties of words, with the names of their values. */
  readonly features: Readonly<Record<string, Names>> & {
    readonly lexeme: Names;
    /** Sets of parts of speech, each a text of tags with `_` between them. */
    readonly posClusters: Names;
  };
  readonly packing: { readonly layout: Readonly<Record<string, Packing>> };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  /** Unsigned numbers of 32 bits, little-endian, in base64. */
  readonly lexicon: string;
  readonly xpansions: string;
}

const require = createRequire(import.meta.url);
const PARTS = 'wink-eng-lite-web-model/dist';
const CORE = `${PARTS}/languages/cur/models/eng-core-web-model.json`;

/** An automaton that recognizes nothing, as wink writes one: version, states, transitions, final and marked states. */
const NOTHING = '[100,0,{"0":{}},{},{},{}]';
const unused = () => ({ machines: [NOTHING], transformers: [] });
/**
 * What wink notes down of the form of each new word is not used here, takes most of the time, and overflows into other
 * notes when there is much of it.
 */
const UNUSED_FEATURES = { shape: () => '', prefix: () => '', suffix: () => '', lutCase: () => 0 };

/** The model as shipped. Each start of wink needs one of its own, to which it adds the words that it meets. */
export function winkModel(): WinkModel {
  const shipped = require(CORE) as Core;
  const { features, packing, pos } = shipped;
  const lexeme = numbered(features.lexeme.list);
  const enumerated = Object.entries(packing.layout)
    .filter(([, [, , , isNumber]]) => isNumber === 0)
    .map(([name, [, mask, shift]]) => [name, { ...numbered(features[name]?.list ?? []), maxIndex: mask >>> shift }]);
  const clusters = features.posClusters.list.map((tags) => new Set(tags.split('_').map((tag) => pos.hash[tag] ?? 0)));
  const core = {
    ...shipped,
    features: { ...features, ...Object.fromEntries(enumerated), lexeme, posClusters: { list: clusters } },
    packing: { ...packing, efList: derivedFromWords(packing.layout) },
    lexicon: numbers(shipped.lexicon),
    xpansions: numbers(shipped.xpansions),
  };
  const featureFn = require(`${PARTS}/feature.js`) as (config: unknown) => object;
  const model = {
    core: () => core,
    featureFn: (config: unknown) => ({ ...featureFn(config), ...UNUSED_FEATURES }),
    sbd: require(`${PARTS}/load-sbd-model.js`),
    pos: require(`${PARTS}/load-pos-model.js`),
    ner: unused,
    negation: unused,
    sa: unused,
    metaCER: unused,
    addons: {},
  };
  return { model, words: lexeme };
}

/** A list of names, copied since wink adds to it, with where each name stands and how many there are. */
function numbered(names: readonly string[]): Dictionary & { index: number; readonly intrinsicSize: number } {
  const list = names.slice();
  const hash: Record<string, number> = Object.create(null);
  // Counted rather than iterated: there are 87,593, and no code is warm yet.
  for (let at = 0; at < list.length; at++) hash[list[at] as string] = at;
  return { list, hash, index: list.length, intrinsicSize: list.length };
}

function derivedFromWords(layout: Core['packing']['layout']): string[] {
  return Object.keys(layout).filter((name) => layout[name]?.[4] === 1);
}

function numbers(base64: string): Uint32Array {
  const bytes = Buffer.from(base64, 'base64');
  // A view needs an offset that four divides; small buffers lie anywhere in a pool.
  return new Uint32Array(new Uint8Array(bytes).buffer);
}
