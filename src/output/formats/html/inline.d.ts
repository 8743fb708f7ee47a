/**
 * A stylesheet or script that rolldown.inline.ts puts into the page: its source, and its hash for a
 * Content-Security-Policy.
 */
declare module 'inline:*' {
  export const source: string;
  export const hash: string;
}
