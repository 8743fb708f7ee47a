/** From a run's seed and an input's number to the input: the same on every machine and in every thread. */
import fc from 'fast-check';
import type { Target } from './target.js';

/** The seed of one input, 32 bits (the finalizer of MurmurHash3 over both numbers). */
export function seedOf(seed: number, number: number): number {
  let mixed = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** The target whose turn it is. */
export function targetOf(targets: readonly Target<unknown>[], seed: number): Target<unknown> {
  const all = targets.reduce((sum, { weight }) => sum + weight, 0);
  let left = ((Math.imul(seed, 0x27d4eb2f) >>> 0) / 0x100000000) * all;
  for (const target of targets) {
    left -= target.weight;
    if (left < 0) return target;
  }
  return targets[targets.length - 1] as Target<unknown>;
}

/** The input of that seed: the one that fast-check begins with when it is given the same seed. */
export function inputOf(target: Target<unknown>, seed: number): unknown {
  return fc.sample(target.input, { seed, numRuns: 1 })[0];
}
