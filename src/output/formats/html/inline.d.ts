/** What rolldown.inline.ts makes of a stylesheet or a script: its source, and its hash for a Content-Security-Policy. */
declare module 'inline:*' {
  export const source: string;
  export const hash: string;
}
