/**
 * The table of named days: the names that news uses and the rule that places the day in a year.
 *
 * A further named day is one more row. {@link ROWS} has the days that fall on the same date everywhere, or that one country
 * has alone; `national-days.ts` has the days that several countries keep on different dates.
 */
import { fixed, fromEaster, fromOrthodoxEaster, inYears, nthWeekday, WEEKDAY, weekdayBefore } from './day-rules.js';
import { daysInMonth } from './days.js';
import type { DaysOfYear } from './feasts.js';
import * as feasts from './feasts.js';
import { BY_COUNTRY } from './national-days.js';
import { type Period, shift } from './periods.js';

const { MONDAY, TUESDAY, THURSDAY, FRIDAY, SUNDAY } = WEEKDAY;

/** One row for each day: its names in lower case, separated by commas, and its rule. */
const ROWS: readonly (readonly [names: string, days: DaysOfYear])[] = [
  ["new year's day, new year's, new year day", fixed(1, 1)],
  ['epiphany, three kings day', fixed(1, 6)],
  ['orthodox christmas, orthodox christmas day, coptic christmas', fixed(1, 7)],
  ['burns night', fixed(1, 25)],
  ['australia day', fixed(1, 26)],
  ['holocaust memorial day, international holocaust remembrance day', fixed(1, 27)],
  ['groundhog day, candlemas', fixed(2, 2)],
  ['world cancer day', fixed(2, 4)],
  ['waitangi day', fixed(2, 6)],
  ["lincoln's birthday", fixed(2, 12)],
  ["valentine's day, valentine day, st valentine's day", fixed(2, 14)],
  ["st david's day", fixed(3, 1)],
  ["international women's day, women's day", fixed(3, 8)],
  ['pi day', fixed(3, 14)],
  ['ides of march', fixed(3, 15)],
  ["st patrick's day, st paddy's day", fixed(3, 17)],
  ['world water day', fixed(3, 22)],
  ['cesar chavez day, césar chávez day', fixed(3, 31)],
  ["april fools' day, april fool's day, all fools' day", fixed(4, 1)],
  ['world health day', fixed(4, 7)],
  ['araw ng kagitingan, day of valor', fixed(4, 9)],
  ['earth day', fixed(4, 22)],
  ["st george's day", fixed(4, 23)],
  ['anzac day', fixed(4, 25)],
  ["may day, international workers' day, international labour day, international labor day", fixed(5, 1)],
  ['world press freedom day', fixed(5, 3)],
  ['star wars day', fixed(5, 4)],
  ['cinco de mayo', fixed(5, 5)],
  ['africa day', fixed(5, 25)],
  ['world no tobacco day', fixed(5, 31)],
  ['madaraka day', fixed(6, 1)],
  ['world environment day', fixed(6, 5)],
  ['flag day', fixed(6, 14)],
  ['juneteenth', fixed(6, 19)],
  ['world refugee day', fixed(6, 20)],
  ['national aboriginal day, national indigenous peoples day', fixed(6, 21)],
  ['canada day', fixed(7, 1)],
  ['fourth of july', fixed(7, 4)],
  ['twelfth of july', fixed(7, 12)],
  ['bastille day', fixed(7, 14)],
  ['mandela day, nelson mandela day, nelson mandela international day', fixed(7, 18)],
  ['assumption day, feast of the assumption', fixed(8, 15)],
  ['ninoy aquino day', fixed(8, 21)],
  ['patriot day', fixed(9, 11)],
  ['constitution day and citizenship day', fixed(9, 17)],
  ['heritage day', fixed(9, 24)],
  ['national day for truth and reconciliation, orange shirt day', fixed(9, 30)],
  ['gandhi jayanti', fixed(10, 2)],
  ["world teachers' day", fixed(10, 5)],
  ['world mental health day', fixed(10, 10)],
  ['world food day', fixed(10, 16)],
  ['mashujaa day', fixed(10, 20)],
  ["halloween, hallowe'en, all hallows' eve", fixed(10, 31)],
  ["all saints' day", fixed(11, 1)],
  ["all souls' day, day of the dead, día de los muertos", fixed(11, 2)],
  ['guy fawkes night, guy fawkes day, bonfire night', fixed(11, 5)],
  ["armistice day, remembrance day, veterans day, veterans' day, veteran's day", fixed(11, 11)],
  ["st andrew's day, bonifacio day", fixed(11, 30)],
  ['world aids day', fixed(12, 1)],
  ['pearl harbor day, pearl harbor remembrance day', fixed(12, 7)],
  ['feast of the immaculate conception', fixed(12, 8)],
  ['jamhuri day', fixed(12, 12)],
  ['day of reconciliation', fixed(12, 16)],
  ['christmas eve, xmas eve', fixed(12, 24)],
  ['christmas, christmas day, xmas, xmas day', fixed(12, 25)],
  ["boxing day, st stephen's day, day of goodwill", fixed(12, 26)],
  ['kwanzaa', fixed(12, 26)],
  ['rizal day', fixed(12, 30)],
  ["new year's eve, new year eve, hogmanay", fixed(12, 31)],
  [
    'martin luther king day, martin luther king jr day, mlk day, dr martin luther king jr day',
    nthWeekday(1, MONDAY, 3),
  ],
  ["presidents' day, president's day, washington's birthday", nthWeekday(2, MONDAY, 3)],
  ['super bowl sunday', (year) => nthWeekday(2, SUNDAY, year < 2022 ? 1 : 2)(year)],
  ['super tuesday', inYears((year) => year % 4 === 0 && year > 2008, nthWeekday(3, TUESDAY, 1))],
  ['commonwealth day', nthWeekday(3, MONDAY, 2)],
  ["patriots' day", nthWeekday(4, MONDAY, 3)],
  ['arbor day', nthWeekday(4, FRIDAY, -1)],
  ['national day of prayer', nthWeekday(5, THURSDAY, 1)],
  ['early may bank holiday', nthWeekday(5, MONDAY, 1)],
  ['victoria day', weekdayBefore(5, 25, MONDAY)],
  ['memorial day, late may bank holiday, spring bank holiday', nthWeekday(5, MONDAY, -1)],
  ['civic holiday', nthWeekday(8, MONDAY, 1)],
  ['national heroes day', nthWeekday(8, MONDAY, -1)],
  ["columbus day, indigenous peoples' day, canadian thanksgiving", nthWeekday(10, MONDAY, 2)],
  ['election day', nthWeekday(11, MONDAY, 1, 1)],
  ['melbourne cup day', nthWeekday(11, TUESDAY, 1)],
  ['remembrance sunday', nthWeekday(11, SUNDAY, 2)],
  ['thanksgiving eve', nthWeekday(11, THURSDAY, 4, -1)],
  ['black friday', nthWeekday(11, THURSDAY, 4, 1)],
  ['small business saturday', nthWeekday(11, THURSDAY, 4, 2)],
  ['cyber monday', nthWeekday(11, THURSDAY, 4, 4)],
  ['giving tuesday, givingtuesday', nthWeekday(11, THURSDAY, 4, 5)],
  ['advent sunday', (year) => weekdayBefore(12, 25, SUNDAY)(year).map((day) => shift(day, -21))],
  ['inauguration day', inYears((year) => year % 4 === 1, fixed(1, 20))],
  ['leap day', inYears((year) => daysInMonth(year, 2) === 29, fixed(2, 29))],
  ['mothering sunday', fromEaster(-21)],
  ['mardi gras, fat tuesday, shrove tuesday, pancake day, pancake tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['spy wednesday', fromEaster(-4)],
  ['maundy thursday, holy thursday', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['holy saturday, easter saturday, easter eve', fromEaster(-1)],
  ['easter, easter sunday, easter day', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['ascension day, ascension thursday', fromEaster(39)],
  ['pentecost, whit sunday, pentecost sunday, whitsun', fromEaster(49)],
  ['whit monday, pentecost monday', fromEaster(50)],
  ['trinity sunday', fromEaster(56)],
  ['corpus christi', fromEaster(60)],
  ['orthodox good friday, greek orthodox good friday', fromOrthodoxEaster(-2)],
  ['orthodox easter, orthodox easter sunday, greek easter, greek orthodox easter', fromOrthodoxEaster(0)],
  ['passover, pesach', feasts.PASSOVER],
  ['purim', feasts.PURIM],
  ['shavuot', feasts.SHAVUOT],
  ['rosh hashanah, rosh hashana', feasts.ROSH_HASHANAH],
  ['yom kippur, day of atonement', feasts.YOM_KIPPUR],
  ['sukkot', feasts.SUKKOT],
  ['hanukkah, chanukah, hanukah', feasts.HANUKKAH],
  ['start of ramadan, beginning of ramadan, first day of ramadan', feasts.RAMADAN],
  // A whole month, and a feast that comes twice a year, are no single day.
  ['ramadan, eid', () => []],
  ['eid al-fitr, eid ul-fitr, eid-al-fitr, eid-ul-fitr, eid al fitr, eid ul fitr, hari raya puasa', feasts.EID_AL_FITR],
  ['hari raya aidilfitri, id al-fitr', feasts.EID_AL_FITR],
  ['eid al-adha, eid ul-adha, eid-al-adha, eid-ul-adha, eid al adha, eid ul adha, eid-ul-azha', feasts.EID_AL_ADHA],
  ['hari raya haji, bakrid, id al-adha', feasts.EID_AL_ADHA],
  ['lunar new year, chinese new year, lunar new year day, chinese new year day', feasts.LUNAR_NEW_YEAR],
  ["lunar new year's day, chinese new year's day, seollal", feasts.LUNAR_NEW_YEAR],
  [
    "lunar new year's eve, chinese new year's eve, lunar new year eve, chinese new year eve",
    (year) => feasts.LUNAR_NEW_YEAR(year).map((day) => shift(day, -1)),
  ],
  ['mid-autumn festival, moon festival', feasts.MID_AUTUMN],
  ['diwali, deepavali, divali', feasts.DIWALI],
  ['holi', feasts.HOLI],
  ['dussehra, vijayadashami', feasts.DUSSEHRA],
  ['vesak, vesak day, wesak, wesak day', feasts.VESAK],
];

const splitNames = (names: string): string[] => names.split(', ');

/** The rule of each name. A day that depends on the country has one rule for `name` and one for each `name/COUNTRY`. */
const RULES_BY_NAME = new Map<string, DaysOfYear>();
/** The countries that have a day of the name, for the names of `national-days.ts`. */
const COUNTRIES_BY_NAME = new Map<string, ReadonlySet<string>>();
for (const [names, rule] of ROWS) for (const name of splitNames(names)) RULES_BY_NAME.set(name, rule);
for (const [names, rules] of BY_COUNTRY) {
  for (const name of splitNames(names)) {
    COUNTRIES_BY_NAME.set(name, new Set(Object.keys(rules)));
    for (const [country, rule] of Object.entries(rules)) RULES_BY_NAME.set(`${name}/${country}`, rule);
  }
}

/** The names of all named days, in lower case: "new year's eve". */
export const HOLIDAY_NAMES: readonly string[] = [
  ...new Set([...RULES_BY_NAME.keys()].map((key) => key.split('/')[0] as string)),
];

/** Returns true if the date of the day depends on the country: "Independence Day", "Mother's Day". */
export function dependsOnCountry(name: string): boolean {
  return COUNTRIES_BY_NAME.has(name);
}

/** Returns true if the table has the day of a country. */
export function isDayOfCountry(name: string, country: string): boolean {
  return COUNTRIES_BY_NAME.get(name)?.has(country) === true;
}

/**
 * Returns the days that a name has in a year: one, or none if the table does not know it. A lunar feast has two days in some
 * years.
 *
 * @param country ISO 3166-1 code, for a name that {@link dependsOnCountry}; without it, the day that news mean most often.
 */
export function findHolidays(name: string, year: number, country?: string): readonly Period[] {
  const key = dependsOnCountry(name) ? `${name}/${country ?? '*'}` : name;
  return RULES_BY_NAME.get(key)?.(year) ?? [];
}
