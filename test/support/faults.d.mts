/** A call to fail: which one, from 1, or the first whose name and path match; and the code of the error. */
export interface Fault {
  readonly at?: number;
  readonly call?: RegExp;
  readonly code: string;
}

export interface FileCall {
  /** As `readFileSync`, `promises.open`, `handle.write`. */
  readonly name: string;
  readonly path: string;
}

export function arm(fault?: Fault): void;
export function disarm(): FileCall[];
export function causesOf(name: string): string[];
