/** Abbreviations of first-level regions (states and provinces) in English-language news. */

/** Full names of states and provinces by their abbreviations, without full stops: `Mass` (AP style) and `MA` (postal). */
const REGION_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
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

/** Returns the full name of a region by its abbreviation, with or without full stops: `N.Y.` and `NY` give `New York`. */
export function expandRegion(abbreviation: string): string | undefined {
  return REGION_ABBREVIATIONS.get(abbreviation.replaceAll('.', ''));
}
