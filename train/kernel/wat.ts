/** Helpers that write WebAssembly's text format. */

export const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

export const lines = (count: number, line: (i: number) => string): string => range(count).map(line).join('\n');

/** The sum of two addresses. */
export const plus = (a: string, b: string): string => `(i32.add ${a} ${b})`;

export const get = (name: string): string => `(local.get $${name})`;

/** Increases a pointer or counter. */
export const move = (name: string, by: string): string => `(local.set $${name} ${plus(get(name), by)})`;

export const int = (value: number): string => `(i32.const ${value})`;

/** The same number in all four lanes. */
export const four = (value: number | string): string => `(v128.const f32x4 ${value} ${value} ${value} ${value})`;

/** Repeats the body, which increases the counter, until the counter reaches its end. The body runs at least once. */
export const until = (label: string, counter: string, end: string, body: string): string => `
  (loop $${label}
    ${body}
    (br_if $${label} (i32.lt_u ${get(counter)} ${get(end)})))`;
