/**
 * Countries, territories and peoples. One row each:
 *
 *     CODE name|variant|… > demonym|demonym|…
 *
 * CODE is ISO 3166-1 alpha-2; XK is the user-assigned code in common use for Kosovo. Results show the first name of a
 * row. `word+` stands for `word` and `words`. Rows with the code `--` are peoples without a state and former states:
 * their words count as nation words, but belong to no country. The look-up normalizes `&`, `St.` and letters with
 * accents, so the table writes `and`, `Saint` and letters without accents.
 */
export const NATION_TABLE = `
AD Andorra|Principality of Andorra > Andorran+
AE United Arab Emirates|UAE|U.A.E.|Emirates > Emirati+|Emirian+
AF Afghanistan|Islamic Republic of Afghanistan > Afghan+|Afghani+
AG Antigua and Barbuda|Antigua|Barbuda > Antiguan+|Barbudan+
AI Anguilla > Anguillan+
AL Albania|Republic of Albania > Albanian+
AM Armenia|Republic of Armenia > Armenian+
AO Angola|Republic of Angola > Angolan+
AQ Antarctica > Antarctican+
AR Argentina|Argentine Republic > Argentine+|Argentinian+|Argentinean+
AS American Samoa >
AT Austria|Republic of Austria > Austrian+
AU Australia|Commonwealth of Australia > Australian+|Aussie+
AW Aruba > Aruban+
AX Aland Islands|Åland Islands|Aland|Åland >
AZ Azerbaijan|Republic of Azerbaijan > Azerbaijani+|Azeri+
BA Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina|Herzegovina > Bosnian+|Herzegovinian+|Bosniak+
BB Barbados > Barbadian+|Bajan+
BD Bangladesh|People's Republic of Bangladesh > Bangladeshi+
BE Belgium|Kingdom of Belgium > Belgian+
BF Burkina Faso|Burkina > Burkinabe+|Burkinabè|Burkinabé|Burkinese
BG Bulgaria|Republic of Bulgaria > Bulgarian+
BH Bahrain|Kingdom of Bahrain > Bahraini+
BI Burundi|Republic of Burundi > Burundian+
BJ Benin|Republic of Benin|Dahomey > Beninese|Beninois
BL Saint Barthélemy|Saint Barts >
BM Bermuda > Bermudian+|Bermudan+
BN Brunei|Brunei Darussalam > Bruneian+
BO Bolivia|Plurinational State of Bolivia > Bolivian+
BQ Caribbean Netherlands|Bonaire|Sint Eustatius|Saba >
BR Brazil|Federative Republic of Brazil|Brasil > Brazilian+
BS Bahamas|Commonwealth of the Bahamas > Bahamian+
BT Bhutan|Kingdom of Bhutan > Bhutanese
BV Bouvet Island >
BW Botswana|Republic of Botswana > Motswana|Batswana|Botswanan+
BY Belarus|Republic of Belarus|Byelorussia|Belorussia > Belarusian+|Belarussian+|Byelorussian+
BZ Belize > Belizean+
CA Canada > Canadian+
CC Cocos Islands|Cocos (Keeling) Islands >
CD Democratic Republic of the Congo|DR Congo|DRC|D.R.C.|D.R. Congo|Democratic Republic of Congo|Congo|Congo-Kinshasa|Congo - Kinshasa|Zaire > Congolese|Zairian+
CF Central African Republic|CAR > Central African+
CG Republic of the Congo|Republic of Congo|Congo-Brazzaville|Congo - Brazzaville|Congo Republic >
CH Switzerland|Swiss Confederation > Swiss
CI Ivory Coast|Côte d'Ivoire > Ivorian+|Ivoirian+
CK Cook Islands > Cook Islander+
CL Chile|Republic of Chile > Chilean+
CM Cameroon|Republic of Cameroon > Cameroonian+
CN China|People's Republic of China|PRC|P.R.C.|Mainland China|Red China|Communist China > Chinese
CO Colombia|Republic of Colombia > Colombian+
CR Costa Rica > Costa Rican+
CU Cuba|Republic of Cuba > Cuban+
CV Cape Verde|Cabo Verde > Cape Verdean+|Cabo Verdean+
CW Curaçao > Curacaoan+
CX Christmas Island >
CY Cyprus|Republic of Cyprus > Cypriot+|Greek Cypriot+
CZ Czech Republic|Czechia > Czech+
DE Germany|Federal Republic of Germany|West Germany|East Germany|FRG|GDR > German+|East German+|West German+
DJ Djibouti|Republic of Djibouti > Djiboutian+
DK Denmark|Kingdom of Denmark > Danish|Dane+
DM Dominica|Commonwealth of Dominica >
DO Dominican Republic > Dominican+
DZ Algeria|People's Democratic Republic of Algeria > Algerian+
EC Ecuador|Republic of Ecuador > Ecuadorian+|Ecuadorean+|Ecuadoran+
EE Estonia|Republic of Estonia > Estonian+
EG Egypt|Arab Republic of Egypt > Egyptian+
EH Western Sahara|Sahrawi Republic|Sahrawi Arab Democratic Republic > Sahrawi+|Saharawi+
ER Eritrea|State of Eritrea > Eritrean+
ES Spain|Kingdom of Spain > Spanish|Spaniard+
ET Ethiopia|Federal Democratic Republic of Ethiopia|Abyssinia > Ethiopian+|Abyssinian+
FI Finland|Republic of Finland > Finnish|Finn+
FJ Fiji|Republic of Fiji > Fijian+
FK Falkland Islands|Falklands|Malvinas > Falkland Islander+
FM Micronesia|Federated States of Micronesia > Micronesian+
FO Faroe Islands|Faroes|Faeroe Islands > Faroese
FR France|French Republic > French|Frenchman|Frenchmen|Frenchwoman|Frenchwomen
GA Gabon|Gabonese Republic > Gabonese
GB United Kingdom|UK|U.K.|Britain|Great Britain|GB|United Kingdom of Great Britain and Northern Ireland|England|Scotland|Wales|Northern Ireland|Ulster > British|Briton+|Brit+|English|Englishman|Englishmen|Englishwoman|Scottish|Scot+|Scotsman|Scotsmen|Scotch|Welsh|Welshman|Welshmen|Northern Irish
GD Grenada > Grenadian+
GE Georgia|Republic of Georgia > Georgian+
GF French Guiana > French Guianese
GG Guernsey >
GH Ghana|Republic of Ghana|Gold Coast > Ghanaian+
GI Gibraltar > Gibraltarian+
GL Greenland > Greenlandic|Greenlander+
GM Gambia|Islamic Republic of the Gambia > Gambian+
GN Guinea|Republic of Guinea|Guinea-Conakry > Guinean+
GP Guadeloupe > Guadeloupean+
GQ Equatorial Guinea > Equatorial Guinean+|Equatoguinean+
GR Greece|Hellenic Republic > Greek+|Hellenic
GS South Georgia and South Sandwich Islands|South Georgia and the South Sandwich Islands|South Georgia >
GT Guatemala|Republic of Guatemala > Guatemalan+
GU Guam > Guamanian+
GW Guinea-Bissau|Guinea Bissau > Bissau-Guinean+|Bissau Guinean+
GY Guyana|Co-operative Republic of Guyana > Guyanese
HK Hong Kong|Hong Kong SAR|Hong Kong SAR China|Hongkong|HKSAR > Hong Konger+|Hongkonger+
HM Heard and McDonald Islands >
HN Honduras|Republic of Honduras > Honduran+
HR Croatia|Republic of Croatia > Croatian+|Croat+
HT Haiti|Republic of Haiti > Haitian+
HU Hungary|Republic of Hungary > Hungarian+|Magyar+
ID Indonesia|Republic of Indonesia|Dutch East Indies > Indonesian+
IE Ireland|Republic of Ireland|Irish Republic|Eire|Irish Free State > Irish|Irishman|Irishmen|Irishwoman
IL Israel|State of Israel > Israeli+
IM Isle of Man > Manx|Manxman
IN India|Republic of India|Bharat > Indian+
IO British Indian Ocean Territory|Chagos Islands|Diego Garcia > Chagossian+
IQ Iraq|Republic of Iraq > Iraqi+
IR Iran|Islamic Republic of Iran|Persia > Iranian+|Persian+
IS Iceland|Republic of Iceland > Icelandic|Icelander+
IT Italy|Italian Republic > Italian+
JE Jersey >
JM Jamaica > Jamaican+
JO Jordan|Hashemite Kingdom of Jordan > Jordanian+
JP Japan > Japanese
KE Kenya|Republic of Kenya > Kenyan+
KG Kyrgyzstan|Kyrgyz Republic|Kirghizia|Kirgizstan > Kyrgyz|Kyrgyzstani+|Kirghiz
KH Cambodia|Kingdom of Cambodia|Kampuchea|Democratic Kampuchea > Cambodian+|Khmer+|Kampuchean+
KI Kiribati > I-Kiribati
KM Comoros|Union of the Comoros|Comoro Islands > Comoran+|Comorian+
KN Saint Kitts and Nevis|Saint Kitts|Saint Christopher and Nevis > Kittitian+|Nevisian+
KP North Korea|Democratic People's Republic of Korea|DPRK|D.P.R.K.|N. Korea|NKorea > North Korean+
KR South Korea|Republic of Korea|ROK|S. Korea|SKorea > South Korean+
KW Kuwait|State of Kuwait > Kuwaiti+
KY Cayman Islands|Caymans > Caymanian+
KZ Kazakhstan|Republic of Kazakhstan > Kazakh+|Kazakhstani+|Kazak+
LA Laos|Lao People's Democratic Republic|Lao PDR > Laotian+|Lao
LB Lebanon|Lebanese Republic > Lebanese
LC Saint Lucia > Saint Lucian+
LI Liechtenstein|Principality of Liechtenstein > Liechtensteiner+
LK Sri Lanka|Democratic Socialist Republic of Sri Lanka|Ceylon > Sri Lankan+|Ceylonese|Lankan+
LR Liberia|Republic of Liberia > Liberian+
LS Lesotho|Kingdom of Lesotho|Basutoland > Basotho|Mosotho|Lesothan+
LT Lithuania|Republic of Lithuania > Lithuanian+
LU Luxembourg|Grand Duchy of Luxembourg|Luxemburg > Luxembourger+|Luxembourgish
LV Latvia|Republic of Latvia > Latvian+|Lett+
LY Libya|State of Libya|Libyan Arab Jamahiriya > Libyan+
MA Morocco|Kingdom of Morocco > Moroccan+
MC Monaco|Principality of Monaco > Monegasque+|Monégasque+|Monacan+
MD Moldova|Republic of Moldova|Moldavia > Moldovan+|Moldavian+
ME Montenegro|Republic of Montenegro > Montenegrin+
MF Saint Martin >
MG Madagascar|Republic of Madagascar|Malagasy Republic > Malagasy|Madagascan+
MH Marshall Islands > Marshallese
MK North Macedonia|Republic of North Macedonia|Macedonia|Republic of Macedonia|Former Yugoslav Republic of Macedonia|FYROM > Macedonian+
ML Mali|Republic of Mali > Malian+
MM Myanmar|Burma|Myanmar (Burma)|Union of Myanmar|Republic of the Union of Myanmar > Burmese|Myanmarese
MN Mongolia|Outer Mongolia > Mongolian+|Mongol+
MO Macau|Macao|Macao SAR|Macao SAR China > Macanese
MP Northern Mariana Islands|Northern Marianas >
MQ Martinique > Martinican+|Martiniquais
MR Mauritania|Islamic Republic of Mauritania > Mauritanian+
MS Montserrat > Montserratian+
MT Malta|Republic of Malta > Maltese
MU Mauritius|Republic of Mauritius > Mauritian+
MV Maldives|Republic of Maldives > Maldivian+|Maldivan+
MW Malawi|Republic of Malawi|Nyasaland > Malawian+
MX Mexico|United Mexican States > Mexican+
MY Malaysia|Malaya|Federation of Malaya > Malaysian+|Malayan+
MZ Mozambique|Republic of Mozambique > Mozambican+
NA Namibia|Republic of Namibia|South West Africa > Namibian+
NC New Caledonia > New Caledonian+|Kanak+
NE Niger|Republic of Niger > Nigerien+
NF Norfolk Island > Norfolk Islander+
NG Nigeria|Federal Republic of Nigeria > Nigerian+
NI Nicaragua|Republic of Nicaragua > Nicaraguan+
NL Netherlands|Holland|Kingdom of the Netherlands > Dutch|Dutchman|Dutchmen|Dutchwoman|Netherlander+
NO Norway|Kingdom of Norway > Norwegian+
NP Nepal|Federal Democratic Republic of Nepal|Kingdom of Nepal > Nepalese|Nepali+
NR Nauru|Republic of Nauru > Nauruan+
NU Niue > Niuean+
NZ New Zealand|Aotearoa|NZ|N.Z. > New Zealander+|Kiwi+
OM Oman|Sultanate of Oman > Omani+
PA Panama|Republic of Panama > Panamanian+
PE Peru|Republic of Peru > Peruvian+
PF French Polynesia|Tahiti > French Polynesian+|Tahitian+
PG Papua New Guinea|PNG|P.N.G. > Papua New Guinean+|Papuan+
PH Philippines|Republic of the Philippines|Philippine Islands|Phillippines > Filipino+|Filipina+|Philippine|Pinoy+
PK Pakistan|Islamic Republic of Pakistan > Pakistani+
PL Poland|Republic of Poland > Polish|Pole+
PM Saint Pierre and Miquelon >
PN Pitcairn Islands|Pitcairn >
PR Puerto Rico|Porto Rico > Puerto Rican+
PS Palestine|Palestinian Territories|State of Palestine|Occupied Palestinian Territory|Palestinian Authority|Gaza Strip|West Bank > Palestinian+|Gazan+
PT Portugal|Portuguese Republic > Portuguese
PW Palau|Republic of Palau > Palauan+
PY Paraguay|Republic of Paraguay > Paraguayan+
QA Qatar|State of Qatar > Qatari+
RE Réunion|Reunion Island > Réunionese
RO Romania|Rumania|Roumania > Romanian+|Rumanian+
RS Serbia|Republic of Serbia > Serbian+|Serb+
RU Russia|Russian Federation > Russian+
RW Rwanda|Republic of Rwanda > Rwandan+|Rwandese
SA Saudi Arabia|Kingdom of Saudi Arabia|KSA|Saudi > Saudi+|Saudi Arabian+
SB Solomon Islands|Solomons > Solomon Islander+
SC Seychelles|Republic of Seychelles > Seychellois|Seychelloise
SD Sudan|Republic of the Sudan|Republic of Sudan > Sudanese
SE Sweden|Kingdom of Sweden > Swedish|Swede+
SG Singapore|Republic of Singapore > Singaporean+
SH Saint Helena|Saint Helena, Ascension and Tristan da Cunha >
SI Slovenia|Republic of Slovenia > Slovenian+|Slovene+
SJ Svalbard and Jan Mayen|Svalbard >
SK Slovakia|Slovak Republic > Slovak+|Slovakian+
SL Sierra Leone|Republic of Sierra Leone > Sierra Leonean+
SM San Marino > Sammarinese
SN Senegal|Republic of Senegal > Senegalese
SO Somalia|Federal Republic of Somalia|Somaliland|Puntland > Somali+|Somalian+
SR Suriname|Surinam > Surinamese|Surinamer+
SS South Sudan|Republic of South Sudan > South Sudanese
ST São Tomé and Príncipe|São Tomé > São Toméan+
SV El Salvador > Salvadoran+|Salvadorian+|Salvadorean+
SX Sint Maarten >
SY Syria|Syrian Arab Republic > Syrian+
SZ Eswatini|Swaziland|Kingdom of Eswatini|Kingdom of Swaziland|eSwatini > Swazi+|Emaswati
TC Turks and Caicos Islands|Turks and Caicos >
TD Chad|Republic of Chad > Chadian+
TF French Southern Territories >
TG Togo|Togolese Republic > Togolese
TH Thailand|Kingdom of Thailand|Siam > Thai+|Siamese
TJ Tajikistan|Republic of Tajikistan|Tadjikistan|Tadzhikistan > Tajik+|Tajikistani+
TK Tokelau > Tokelauan+
TL East Timor|Timor-Leste|Timor Leste > East Timorese|Timorese
TM Turkmenistan|Turkmenia > Turkmen+|Turkmenistani+
TN Tunisia|Republic of Tunisia > Tunisian+
TO Tonga|Kingdom of Tonga > Tongan+
TR Turkey|Türkiye|Republic of Turkey|Republic of Türkiye > Turkish|Turk+
TT Trinidad and Tobago|Trinidad|Tobago > Trinidadian+|Tobagonian+|Trini+
TV Tuvalu > Tuvaluan+
TW Taiwan|Republic of China|ROC|R.O.C.|Chinese Taipei|Formosa > Taiwanese
TZ Tanzania|United Republic of Tanzania|Tanganyika|Zanzibar > Tanzanian+|Zanzibari+
UA Ukraine > Ukrainian+
UG Uganda|Republic of Uganda > Ugandan+
UM U.S. Outlying Islands|United States Minor Outlying Islands >
US United States|US|U.S.|USA|U.S.A.|United States of America|America > American+|Yankee+
UY Uruguay|Oriental Republic of Uruguay > Uruguayan+
UZ Uzbekistan|Republic of Uzbekistan > Uzbek+|Uzbekistani+
VA Vatican City|Vatican|Holy See|Vatican City State >
VC Saint Vincent and the Grenadines|Saint Vincent and Grenadines|Saint Vincent > Vincentian+
VE Venezuela|Bolivarian Republic of Venezuela > Venezuelan+
VG British Virgin Islands|BVI >
VI U.S. Virgin Islands|US Virgin Islands|United States Virgin Islands|USVI >
VN Vietnam|Viet Nam|Socialist Republic of Vietnam|North Vietnam|South Vietnam > Vietnamese|North Vietnamese|South Vietnamese
VU Vanuatu|Republic of Vanuatu|New Hebrides > Ni-Vanuatu|Vanuatuan+
WF Wallis and Futuna|Wallis and Futuna Islands >
WS Samoa|Western Samoa > Samoan+
XK Kosovo|Republic of Kosovo > Kosovar+|Kosovan+
YE Yemen|Republic of Yemen|North Yemen|South Yemen > Yemeni+|Yemenite+
YT Mayotte > Mahoran+
ZA South Africa|Republic of South Africa|RSA > South African+
ZM Zambia|Republic of Zambia|Northern Rhodesia > Zambian+
ZW Zimbabwe|Republic of Zimbabwe|Rhodesia|Southern Rhodesia > Zimbabwean+|Rhodesian+
-- Korea > Korean+
-- Soviet Union|USSR|U.S.S.R.|Union of Soviet Socialist Republics > Soviet+
-- Yugoslavia > Yugoslav+|Yugoslavian+
-- Czechoslovakia > Czechoslovak+|Czechoslovakian+
-- Kurdistan > Kurdish|Kurd+
-- Ottoman Empire > Ottoman+
-- Prussia > Prussian+
-- Tibet > Tibetan+
-- Chechnya > Chechen+
-- Catalonia > Catalan+
-- Basque Country > Basque+
-- Abkhazia > Abkhaz|Abkhazian+
-- South Ossetia > Ossetian+|South Ossetian+
-- Flanders > Flemish|Fleming+
-- Europe|European Union|EU|E.U. > European+
-- Africa > African+|West African+|East African+|North African+
-- Asia > Asian+|South Asian+|East Asian+|Southeast Asian+
-- Latin America > Latin American+|Latino+|Latina+|Latin
-- Scandinavia > Scandinavian+|Nordic
-- Caribbean > Caribbean
-- > Arab+|Arabian+|Jewish|Jew+|Uyghur+|Uighur+|Tatar+|Tamil+|Roma|Romani|Bengali+|Punjabi+|Pashtun+|Rohingya+|Slavic|Slav+
`;

/** First parts of compounds such as `Sino-Indian` and `Franco-German`, lower case. */
export const COMBINING_FORMS =
  'afro americo anglo arabo austro belgo dano euro finno franco germano graeco greco hispano hungaro ' +
  'ibero indo israelo italo judeo luso nippo perso polono prusso romano russo serbo sino sovieto turco turko';
