/** Types of the packages that rolldown.bundled.ts bundles. */

declare module 'bundled:cli-table3' {
  import type Table from 'cli-table3';
  /** Returns the table class of cli-table3. @param provided the function that measures the width of a text. */
  export default function load(provided: { readonly 'string-width': (text: string) => number }): typeof Table;
}

declare module 'bundled:string-width' {
  /** Returns the function of string-width. */
  export default function load(): (text: string) => number;
}
