/** Returns the TIMEX3 values in the documentation. */

const DAY = String.raw`(?:\d{4}|XXXX)-(?:\d\d|XX)(?:-(?:\d\d|XX))?`;
const CLOCK = String.raw`T(?:\d\d:\d\d(?::\d\d)?|MO|MI|AF|EV|NI|XX)`;
export const VALUE = new RegExp(
  [
    `^(?:${DAY}(?:${CLOCK})?)$`,
    String.raw`^(?:\d{4}|XXXX)(?:-(?:W\d\d(?:-WE)?|Q\d|H\d|SP|SU|FA|WI))?$`,
    String.raw`^\d{3}X$|^\d\d$|^BC\d\d(?:\d\d)?$|^(?:PRESENT|PAST|FUTURE)_REF$`,
    `^XXXX-WXX-(?:[1-7]|WE)(?:${CLOCK})?$`,
    String.raw`^P(?:T?(?:[\d.]+|X)(?:[YMWDQHS]|DE|CE|WE))+$`,
  ].join('|'),
);
