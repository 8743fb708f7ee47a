/** A call to fail: the number of the call, from 1, or the first call with a matching name and path; and the error code. */
export interface Fault {
  readonly at?: number;
  readonly call?: RegExp;
  readonly code: string;
}

export interface FileCall {
  /** For example `readFileSync`, `promises.open`, `handle.write`. */
  readonly name: string;
  readonly path: string;
}

export function arm(fault?: Fault): void;
export function disarm(): FileCall[];
export function causesOf(name: string): string[];
