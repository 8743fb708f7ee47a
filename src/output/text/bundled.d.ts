/** The packages that rolldown.bundled.ts bundles. */

declare module 'bundled:cli-table3' {
  import type Table from 'cli-table3';
  /** Returns cli-table3's class, which measures text with the function provided. */
  export default function load(provided: { readonly 'string-width': (text: string) => number }): typeof Table;
}

declare module 'bundled:string-width' {
  /** Returns the function of string-width. */
  export default function load(): (text: string) => number;
}
