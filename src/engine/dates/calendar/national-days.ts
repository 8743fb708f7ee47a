/**
 * The table of the named days that several countries keep on different dates.
 *
 * A further country is one more entry in a row.
 */
import { fixed, fromEaster, moved, nthWeekday, WEEKDAY } from './day-rules.js';
import type { DaysOfYear } from './feasts.js';

const { MONDAY, THURSDAY, SUNDAY } = WEEKDAY;
const FATHERS_DAY = nthWeekday(6, SUNDAY, 3);
const MOTHERS_DAY = nthWeekday(5, SUNDAY, 2);
const MOTHERING_SUNDAY = fromEaster(-21);
const WORKERS_DAY = fixed(5, 1);
const US_LABOR_DAY = nthWeekday(9, MONDAY, 1);

/**
 * The names of each day and its rule by country (ISO 3166-1). `*` is the rule for a text that names no country; without a
 * `*`, the day of such a text is unknown.
 */
export const BY_COUNTRY: readonly (readonly [names: string, rules: Readonly<Record<string, DaysOfYear>>])[] = [
  [
    'independence day',
    {
      '*': fixed(7, 4),
      US: fixed(7, 4),
      IN: fixed(8, 15),
      PK: fixed(8, 14),
      BD: fixed(3, 26),
      NG: fixed(10, 1),
      GH: fixed(3, 6),
      KE: fixed(12, 12),
      PH: fixed(6, 12),
      JM: fixed(8, 6),
      TT: fixed(8, 31),
      MY: fixed(8, 31),
      UG: fixed(10, 9),
      TZ: fixed(12, 9),
      ZM: fixed(10, 24),
      ZW: fixed(4, 18),
      LK: fixed(2, 4),
      UA: fixed(8, 24),
      MX: fixed(9, 16),
      BR: fixed(9, 7),
      ID: fixed(8, 17),
      FI: fixed(12, 6),
      PL: fixed(11, 11),
      SS: fixed(7, 9),
    },
  ],
  ['republic day', { '*': fixed(1, 26), IN: fixed(1, 26), GH: fixed(7, 1), IT: fixed(6, 2), TR: fixed(10, 29) }],
  ['national day', { SG: fixed(8, 9), CN: fixed(10, 1), TW: fixed(10, 10), FR: fixed(7, 14), AU: fixed(1, 26) }],
  ['victory day', { RU: fixed(5, 9), BD: fixed(12, 16) }],
  ['democracy day', { '*': moved(2019, fixed(5, 29), fixed(6, 12)), NG: moved(2019, fixed(5, 29), fixed(6, 12)) }],
  ['freedom day', { ZA: fixed(4, 27) }],
  ['human rights day', { '*': fixed(12, 10), ZA: fixed(3, 21) }],
  ['youth day', { ZA: fixed(6, 16), CN: fixed(5, 4) }],
  ["national women's day", { ZA: fixed(8, 9) }],
  ["founders' day, founder's day", { GH: moved(2019, fixed(9, 21), fixed(8, 4)) }],
  ["children's day", { IN: fixed(11, 14), JP: fixed(5, 5), CN: fixed(6, 1) }],
  ["teachers' day", { IN: fixed(9, 5), CN: fixed(9, 10) }],
  ['family day', { CA: nthWeekday(2, MONDAY, 3), ZA: fromEaster(1) }],
  [
    'thanksgiving, thanksgiving day',
    { '*': nthWeekday(11, THURSDAY, 4), US: nthWeekday(11, THURSDAY, 4), CA: nthWeekday(10, MONDAY, 2) },
  ],
  [
    "labor day, labour day, workers' day, worker's day",
    {
      '*': US_LABOR_DAY,
      US: US_LABOR_DAY,
      CA: US_LABOR_DAY,
      NZ: nthWeekday(10, MONDAY, 4),
      ...Object.fromEntries(
        ['IN', 'KE', 'NG', 'GH', 'SG', 'PH', 'ZA', 'CN', 'DE', 'FR', 'PK'].map((code) => [code, WORKERS_DAY]),
      ),
    },
  ],
  [
    "mother's day, mothers' day",
    { '*': MOTHERS_DAY, US: MOTHERS_DAY, CA: MOTHERS_DAY, AU: MOTHERS_DAY, GB: MOTHERING_SUNDAY, IE: MOTHERING_SUNDAY },
  ],
  [
    "father's day, fathers' day",
    { '*': FATHERS_DAY, US: FATHERS_DAY, GB: FATHERS_DAY, AU: nthWeekday(9, SUNDAY, 1), NZ: nthWeekday(9, SUNDAY, 1) },
  ],
  ["queen's birthday, king's birthday", { AU: nthWeekday(6, MONDAY, 2), NZ: nthWeekday(6, MONDAY, 1) }],
  [
    'august bank holiday, summer bank holiday',
    { '*': nthWeekday(8, MONDAY, -1), GB: nthWeekday(8, MONDAY, -1), IE: nthWeekday(8, MONDAY, 1) },
  ],
  ['may bank holiday', { IE: nthWeekday(5, MONDAY, 1) }],
  ['june bank holiday', { IE: nthWeekday(6, MONDAY, 1) }],
  ['october bank holiday', { IE: nthWeekday(10, MONDAY, -1) }],
];
