/** TIMEX3 values of durations (`P3D`, `PT2H`) and clock times (`T09:30`). */
import { padNumber } from './days.js';

/** Hours before this one belong to the night that began the day before: "2 at night" is 02:00, "11 at night" 23:00. */
export const NIGHT_ENDS = 6;

/**
 * Returns the TIMEX3 value of a duration.
 *
 * @param amount undefined if the text gives no number ("several days").
 * @param designator ISO 8601 designator of the unit; units below a day have a `T` before it: `TH` is the hour.
 * @param times designator units in one unit of the text; a decade is 10 `Y`.
 * @example formatDuration(2.5, 'Y') // 'P2Y6M'
 * @example formatDuration(undefined, 'TM') // 'PTXM'
 */
export function formatDuration(amount: number | undefined, designator: string, times = 1): string {
  const isTimeUnit = designator.startsWith('T');
  const prefix = isTimeUnit ? 'PT' : 'P';
  const letter = isTimeUnit ? designator.slice(1) : designator;
  if (amount === undefined) return `${prefix}X${vagueLetter(letter, times)}`;
  const total = amount * times;
  const whole = Math.floor(total);
  const half = total - whole;
  if (half === 0.5 && letter === 'Y') return whole === 0 ? 'P6M' : `P${whole}Y6M`;
  if (half === 0.5 && isTimeUnit && letter !== 'S') {
    const smaller = letter === 'H' ? 'M' : 'S';
    return whole === 0 ? `PT30${smaller}` : `PT${whole}${letter}30${smaller}`;
  }
  return `${prefix}${Math.round(total * 1000) / 1000}${letter}`;
}

/** Returns the unit letter after an `X`; TIMEX3 writes vague decades `DE` and vague centuries `CE`. */
function vagueLetter(letter: string, times: number): string {
  if (letter !== 'Y' || times === 1) return letter;
  return times === 10 ? 'DE' : 'CE';
}

/** Returns `T09:30`, or `T09:30:15` if the second is known. */
export function formatClock(hour: number, minute: number, second?: number): string {
  const seconds = second === undefined ? '' : `:${padNumber(second, 2)}`;
  return `T${padNumber(hour, 2)}:${padNumber(minute, 2)}${seconds}`;
}

/** Returns the seconds from midnight to a clock time: `T09:30` → 34200. */
export function secondsOfClock(time: string): number {
  const [hour = 0, minute = 0, second = 0] = time.slice(1).split(':').map(Number);
  return hour * 3600 + minute * 60 + second;
}

/** Returns the clock time that many seconds after midnight, without the seconds if they are 0: 34200 → `T09:30`. */
export function clockOfSeconds(seconds: number): string {
  const [hour, minute, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return formatClock(hour, minute, rest === 0 ? undefined : Math.floor(rest));
}
