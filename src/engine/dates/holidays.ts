/** Named days: the words that news uses for them and the rule that places them in a year. */
import { easter, nthWeekday } from './movable.js';
import { dayPeriod, type Period, shift } from './value.js';

type InYear = (year: number) => Period;

const fixed =
  (month: number, day: number): InYear =>
  (year) =>
    dayPeriod(year, month, day);
const fromEaster =
  (days: number): InYear =>
  (year) =>
    shift(easter(year), days);
const weekday =
  (month: number, day: number, nth: number): InYear =>
  (year) =>
    nthWeekday(year, month, day, nth);
/** The Tuesday after the first Monday of November. */
const electionDay: InYear = (year) => shift(nthWeekday(year, 11, 1, 1), 1);

/** Names in lower case without apostrophe, with their days; days that differ between countries follow the United States. */
export const HOLIDAYS: ReadonlyMap<string, InYear> = new Map<string, InYear>([
  ["new year's day", fixed(1, 1)],
  ["new year's eve", fixed(12, 31)],
  ["new year's", fixed(1, 1)],
  ["valentine's day", fixed(2, 14)],
  ["st patrick's day", fixed(3, 17)],
  ["saint patrick's day", fixed(3, 17)],
  ["april fools' day", fixed(4, 1)],
  ["april fool's day", fixed(4, 1)],
  ['earth day', fixed(4, 22)],
  ['anzac day', fixed(4, 25)],
  ['may day', fixed(5, 1)],
  ['bastille day', fixed(7, 14)],
  ['independence day', fixed(7, 4)],
  ['fourth of july', fixed(7, 4)],
  ['halloween', fixed(10, 31)],
  ["all saints' day", fixed(11, 1)],
  ['armistice day', fixed(11, 11)],
  ['remembrance day', fixed(11, 11)],
  ['veterans day', fixed(11, 11)],
  ["veterans' day", fixed(11, 11)],
  ['christmas', fixed(12, 25)],
  ['christmas day', fixed(12, 25)],
  ['christmas eve', fixed(12, 24)],
  ['boxing day', fixed(12, 26)],
  ['australia day', fixed(1, 26)],
  ['canada day', fixed(7, 1)],
  ["presidents' day", weekday(2, 1, 3)],
  ['presidents day', weekday(2, 1, 3)],
  ['memorial day', weekday(5, 1, -1)],
  ['labor day', weekday(9, 1, 1)],
  ['labour day', weekday(9, 1, 1)],
  ['columbus day', weekday(10, 1, 2)],
  ['thanksgiving', weekday(11, 4, 4)],
  ['thanksgiving day', weekday(11, 4, 4)],
  ['black friday', (year) => shift(nthWeekday(year, 11, 4, 4), 1)],
  ["mother's day", weekday(5, 7, 2)],
  ["father's day", weekday(6, 7, 3)],
  ['election day', electionDay],
  ['cinco de mayo', fixed(5, 5)],
  ['juneteenth', fixed(6, 19)],
  ["all souls' day", fixed(11, 2)],
  ['holy thursday', fromEaster(-3)],
  ['holy saturday', fromEaster(-1)],
  ['whit monday', fromEaster(50)],
  ['mardi gras', fromEaster(-47)],
  ['shrove tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['easter sunday', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['easter', fromEaster(0)],
  ['ascension day', fromEaster(39)],
  ['pentecost', fromEaster(49)],
  ['whit sunday', fromEaster(49)],
  ['corpus christi', fromEaster(60)],
]);
