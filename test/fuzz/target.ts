/** What a fuzz target is: inputs of one kind, and what has to hold of each. */
import type fc from 'fast-check';

export interface Target<Input> {
  readonly name: string;
  /** How often it has its turn, beside the others. */
  readonly weight: number;
  /** Inputs are plain data, so that one can be kept in a file: JSON, `Uint8Array`, numbers that are none. */
  readonly input: fc.Arbitrary<Input>;
  /** @throws what is wrong, when something is. */
  check(input: Input): void | Promise<void>;
}

/** A row of the table of targets, which knows nothing of the kinds of their inputs. */
export function target<Input>(row: Target<Input>): Target<unknown> {
  return row as Target<unknown>;
}
