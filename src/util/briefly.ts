const LONGEST = 40;

/** A value of JSON for a message, whatever its size or depth. */
export function briefly(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return JSON.stringify(typeof value === 'string' ? value.slice(0, LONGEST) : value).slice(0, LONGEST);
}
