/** Words around and inside the names of places that say what they are. Lower case. */
import { wordSet } from '../../util/collections.js';

/** A name with one of these is a building, a road or a landscape, and seldom the town of that name. */
export const FEATURE_WORDS: ReadonlySet<string> =
  wordSet(`airport airfield airbase base station street road avenue boulevard lane drive highway route freeway interstate bridge
    tunnel square plaza park garden gardens zoo stadium arena ground centre center hall house hotel inn lodge tavern palace castle
    tower building mall museum church cathedral mosque temple cemetery hospital prison jail school university college ranch farm
    river creek lake sea ocean bay gulf strait channel estuary canal island islands isle peninsula cape mountain mountains mount
    hill hills valley desert forest reef volcano glacier county district parish canyon dam port harbour harbor terminal`);

/** After a name these say that it names a thing nearby: `Costa Sur power plant`, `Waterloo station`. */
export const NEARBY_THINGS: ReadonlySet<string> =
  wordSet(`airport airfield airbase station street road avenue highway bridge tunnel park stadium arena ground hotel palace castle
    tower building museum church cathedral mosque temple cemetery hospital prison jail river creek lake sea bay mountain mountains
    hill valley desert forest reef volcano glacier dam plant power mine refinery refugee checkpoint crossing neighbourhood
    neighborhood district`);

/** Left out when a name is looked up; what is found then is of that kind. */
export const DIVISION_WORDS: ReadonlyMap<string, 'region' | 'city'> = new Map(
  Object.entries({
    province: 'region',
    state: 'region',
    region: 'region',
    prefecture: 'region',
    governorate: 'region',
    oblast: 'region',
    krai: 'region',
    canton: 'region',
    republic: 'region',
    territory: 'region',
    city: 'city',
    town: 'city',
  }),
);

/** Offices and votes of a region, after its name: `Washington senator`, `the New York primary`. */
export const REGIONAL_THINGS: ReadonlySet<string> =
  wordSet(`governor senator senators gubernatorial legislature lawmaker lawmakers legislator legislators statehouse caucus caucuses
    primary primaries delegates voters democrat democrats republican republicans congressman congresswoman representative`);

/** Offices and things of a city, after its name: `the New York mayor`, `the Quebec airport`. */
export const URBAN_THINGS: ReadonlySet<string> = wordSet(
  'mayor mayoral suburb suburbs neighborhood neighbourhood borough restaurant restaurants subway metro airports museum',
);

/** How newspapers shorten states and provinces, with and without periods. */
export const REGION_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  `AL Ala Alabama|AK Alaska|AZ Ariz Arizona|AR Ark Arkansas|CA Calif California|CO Colo Colorado|CT Conn Connecticut|DE Del Delaware
  |FL Fla Florida|GA Ga Georgia|HI Hawaii|ID Idaho|IL Ill Illinois|IN Ind Indiana|IA Iowa|KS Kan Kansas|KY Ky Kentucky|LA La Louisiana
  |ME Maine|MD Md Maryland|MA Mass Massachusetts|MI Mich Michigan|MN Minn Minnesota|MS Miss Mississippi|MO Mo Missouri|MT Mont Montana
  |NE Neb Nebraska|NV Nev Nevada|NH New_Hampshire|NJ New_Jersey|NM New_Mexico|NY New_York|NC North_Carolina|ND North_Dakota|OH Ohio
  |OK Okla Oklahoma|OR Ore Oregon|PA Pa Penn Pennsylvania|RI Rhode_Island|SC South_Carolina|SD South_Dakota|TN Tenn Tennessee
  |TX Tex Texas|UT Utah|VT Vt Vermont|VA Va Virginia|WA Wash Washington|WV West_Virginia|WI Wis Wisconsin|WY Wyo Wyoming
  |DC Washington,_D.C.|AB Alta Alberta|BC British_Columbia|MB Man Manitoba|NB New_Brunswick|NL Newfoundland_and_Labrador|NS Nova_Scotia|ON Ont Ontario
  |PEI Prince_Edward_Island|QC Que Quebec|SK Sask Saskatchewan|NSW New_South_Wales|QLD Qld Queensland|VIC Vic Victoria|TAS Tas Tasmania`
    .split('|')
    .flatMap((row) => {
      const forms = row.trim().split(' ');
      const full = (forms.at(-1) as string).replaceAll('_', ' ');
      return forms.slice(0, -1).map((form): [string, string] => [form, full]);
    }),
);
