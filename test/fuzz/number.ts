/** Derives an input from the seed of a run and a number. Every machine and every thread derives the same input. */
import fc from 'fast-check';
import type { Target } from './target.js';

/** Returns the 32-bit seed of one input: the finalizer of MurmurHash3 over both numbers. */
export function seedOf(seed: number, number: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** Returns the target of an input. Targets alternate in proportion to their weights. */
export function targetOf(targets: readonly Target<unknown>[], seed: number): Target<unknown> {
  const all = targets.reduce((sum, { weight }) => sum + weight, 0);
  let left = ((Math.imul(seed, 0x27d4eb2f) >>> 0) / 0x100000000) * all;
  for (const target of targets) {
    left -= target.weight;
    if (left < 0) return target;
  }
  return targets[targets.length - 1] as Target<unknown>;
}

/** Generates the input of a seed: the first input that fast-check generates for that seed. */
export function inputOf(target: Target<unknown>, seed: number): unknown {
  return fc.sample(target.input, { seed, numRuns: 1 })[0];
}
