/** A fuzz target: a generator of inputs of one kind, and the invariants of each input. */
import type fc from 'fast-check';

export interface Target<Input> {
  readonly name: string;
  /** Relative frequency of the target. */
  readonly weight: number;
  /** Generates inputs as plain data that fits a file: JSON, `Uint8Array`, non-finite numbers. */
  readonly input: fc.Arbitrary<Input>;
  /** Throws if the input breaks an invariant. */
  check(input: Input): void | Promise<void>;
}

/** A row of the table of targets. The table does not know the type of the inputs. */
export function target<Input>(row: Target<Input>): Target<unknown> {
  return row as Target<unknown>;
}
