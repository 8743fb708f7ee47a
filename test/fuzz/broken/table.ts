/** Targets that fail in every way that the fuzzer must notice. */
import fc from 'fast-check';
import { type Target, target } from '../target.js';

const text = fc.string({ minLength: 4, maxLength: 40 });
/** The input that warms a thread up, with no time limit. */
const first = fc.sample(text, { seed: 1, numRuns: 1 })[0];
const broken = (name: string, check: (input: string) => void | Promise<void>) =>
  target({ name, weight: 1, input: text, check: (input) => (input === first ? undefined : check(input)) });

export const TARGETS: readonly Target<unknown>[] = [
  broken('sound', () => {}),
  broken('wrong', (input) => {
    if (input.length > 6) throw new Error('longer than six');
  }),
  broken('endless', (input) => {
    while (/[a-m]/i.test(input)) if (input === '') return;
  }),
  broken('never', (input) => (/[a-m]/i.test(input) ? new Promise(() => {}) : undefined)),
  broken('fatal', (input) => {
    if (!/[a-m]/i.test(input)) return;
    setTimeout(() => {
      throw new Error('out of turn');
    });
    return new Promise(() => {});
  }),
];
