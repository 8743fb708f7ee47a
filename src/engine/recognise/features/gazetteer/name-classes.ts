/** The classes of names in the gazetteer: one bit each, at most 16. A name can have several. */
export const NAME_CLASS = {
  /** Given name, mostly of men. */
  MALE: 1 << 0,
  /** Given name, mostly of women. */
  FEMALE: 1 << 1,
  SURNAME: 1 << 2,
  /** Full name or only name of a known person: `Nelson Mandela`, `Napoleon`. */
  PERSON: 1 << 3,
  COUNTRY: 1 << 4,
  /** Demonym, language, religion or ethnicity. */
  PEOPLE: 1 << 5,
  /** Capital, or city of at least 500,000 people. */
  LARGE_CITY: 1 << 6,
  /** City of at least 15,000 people. */
  CITY: 1 << 7,
  TOWN: 1 << 8,
  /** First-level division of a country, and its usual abbreviations: `Texas`, `Tex.`. */
  REGION: 1 << 9,
  /** Second-level division: county, district. */
  DISTRICT: 1 << 10,
  /** Continent, sea, river, mountain, island, desert, group of countries. */
  GEOGRAPHY: 1 << 11,
  ORGANIZATION: 1 << 12,
  /** Word that starts or ends the name of an organization: `Ministry`, `Inc`. */
  ORGANIZATION_WORD: 1 << 13,
  /** Title or role beside a person's name: `President`, `Sgt`. */
  TITLE: 1 << 14,
  EVENT: 1 << 15,
} as const;

export type NameClass = keyof typeof NAME_CLASS;
