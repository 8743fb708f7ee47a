/** A call to fail: which one, from 1, and the code of the error. */
export interface Fault {
  readonly at: number;
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
