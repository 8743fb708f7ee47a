/** How news writes currencies: signs and codes before an amount, and names after it. */

const words = (text: string): string[] => text.split(/\s+/);

/** Signs before an amount, which letters may precede: $5, US$5, A$5, GH₵5. */
export const SIGNS = '$£€¥₹₦₵₱₩₽₺₴₪₫฿₡₲₸₼₾﷼¢';

/** Letters before a sign: the country of a dollar, a cedi or a pound. */
export const SIGN_PREFIXES = words(
  'US U.S. A AU C CA CDN NZ HK S SG NT N R J JA B BB Bds EC TT T G GY FJ SI Z ZW WS L MX Mex Arg CLP COP GH CN RMB E IR',
);

/** Abbreviations that stand before an amount and mean nothing else there, with or without a full stop. */
export const ABBREVIATIONS = words(
  `Rs Re INR Rp Tk BDT RM MYR Sh Shs KSh Ksh KSH Kshs KShs KES USh Ush TSh Tsh TZS UGX Dh Dhs AED EGP NIS ILS KWD QAR OMR JOD
  BHD RMB CNY JPY KRW USD EUR GBP AUD CAD NZD SGD HKD TWD CHF SEK NOK DKK PLN CZK HUF RUB UAH BRL MXN ARS ZAR NGN GHS GHC
  FCFA CFA XAF XOF BND PHP Php THB VND IDR PKR LKR NPR MWK ZMW BWP ETB RWF AOA UYU JMD TTD BBD BSD XCD`,
);

/**
 * Abbreviations that also stand before other numbers (COP26, N95, R2). They stand before a sum only if the number has many
 * digits or a multiplier: COP 35 million, N2.3 billion, R1,500.
 */
export const AMBIGUOUS_ABBREVIATIONS = words('R N K P US COP CLP LE KD QR SAR SR BD RO JD MUR GH');

/** Countries and peoples before the name of a currency: 5 million Hong Kong dollars. */
export const OWNERS = words(
  `US U.S. American Australian Canadian New\\sZealand Hong\\sKong HK Singapore Singaporean Taiwan Taiwanese Jamaican Barbados
  Bahamian Namibian Zimbabwean Zimbabwe Fijian Liberian Guyanese Trinidad British Egyptian Syrian Lebanese Sudanese Turkish
  Cypriot Irish Scottish Swiss French Belgian Congolese Rwandan Burundian Mexican Argentine Argentinian Colombian Chilean
  Cuban Philippine Uruguayan Dominican Indian Pakistani Nepali Nepalese Indonesian Mauritian Seychelles Sri\\sLankan Kenyan
  Ugandan Tanzanian Somali Korean South\\sKorean North\\sKorean Japanese Chinese Thai Malaysian Kuwaiti Jordanian Iraqi Libyan
  Tunisian Algerian Serbian Bahraini Saudi Qatari Omani Iranian Yemeni Emirati UAE Moroccan Israeli Polish Hungarian Czech
  Slovak Danish Norwegian Swedish Icelandic Russian Belarusian Ukrainian Brazilian Peruvian Nigerian Ghanaian Ghana
  Ethiopian Zambian Malawian Bangladeshi Vietnamese German CFA sterling`,
);

/** Names of currencies, of which any number is a sum of money. */
export const UNITS = words(
  `dollar dollars euro euros yen yuan renminbi rupee rupees rupiah rupiahs ringgit baht peso pesos reais franc francs
  krona kronor krone kroner krónur ruble rubles rouble roubles hryvnia hryvnias lira liras shilling shillings naira rand
  dirham dirhams riyal riyals rial rials dinar dinars shekel shekels zloty zlotys złoty forint forints taka takas kwacha
  cedi cedis birr dong colones lempiras quetzales bolivars bolívares hryvnya tenge lari kyat manat leva lei afghanis
  pence USD EUR GBP AUD CAD NZD SGD HKD CNY RMB JPY INR NGN GHS KES ZAR CHF AED SAR PKR PLN SEK NOK DKK CZK HUF RUB
  BRL MXN FCFA Rs`,
);

/** Names of currencies that are also other words, with the check that `index.ts` makes. */
export const AMBIGUOUS_UNITS = words('cent cents buck bucks pound pounds won crown crowns mark marks sole soles quid');

/** Words and abbreviations that multiply an amount. */
export const SCALES = words(
  `hundred thousand million millions billion billions trillion trillions lakh lakhs crore crores quadrillion`,
);
export const SHORT_SCALES = words('k K m M mn Mn MN mln mil Mil b B bn Bn BN bln bil Bil t T tn Tn trn tr cr Cr');

/** Words that write a number, apart from the scales. */
export const NUMBER_WORDS = words(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
  nineteen twenty thirty forty fifty sixty seventy eighty ninety half several few dozen dozens tens hundreds thousands`,
);
