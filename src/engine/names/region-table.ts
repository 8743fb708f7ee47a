/**
 * States, provinces, territories and counties that English-language news name after a city: `Boston, Mass.` One row
 * each:
 *
 *     abbreviation|abbreviation|…=Full Name
 *
 * The table writes abbreviations without full stops and spaces: `Mass` (AP style) and `MA` (postal), `WVa` for `W. Va.`.
 */
export const STATES_BY_COUNTRY: Readonly<Record<string, string>> = {
  US: `AL|Ala=Alabama;AK=Alaska;AZ|Ariz=Arizona;AR|Ark=Arkansas;CA|Calif|Cal=California;CO|Colo|Col=Colorado;CT|Conn=Connecticut
    ;DE|Del=Delaware;FL|Fla=Florida;GA|Ga=Georgia;HI=Hawaii;ID|Ida=Idaho;IL|Ill|Ills=Illinois;IN|Ind=Indiana;IA|Ia=Iowa
    ;KS|Kan|Kans=Kansas;KY|Ky=Kentucky;LA|La=Louisiana;ME|Me=Maine;MD|Md=Maryland;MA|Mass=Massachusetts;MI|Mich=Michigan
    ;MN|Minn=Minnesota;MS|Miss=Mississippi;MO|Mo=Missouri;MT|Mont=Montana;NE|Neb|Nebr=Nebraska;NV|Nev=Nevada;NH=New Hampshire
    ;NJ=New Jersey;NM|NMex=New Mexico;NY=New York;NC|NCar=North Carolina;ND|NDak=North Dakota;OH=Ohio;OK|Okla=Oklahoma
    ;OR|Ore|Oreg=Oregon;PA|Pa|Penn|Penna=Pennsylvania;RI=Rhode Island;SC|SCar=South Carolina;SD|SDak=South Dakota
    ;TN|Tenn=Tennessee;TX|Tex=Texas;UT=Utah;VT|Vt=Vermont;VA|Va=Virginia;WA|Wash=Washington;WV|WVa=West Virginia
    ;WI|Wis|Wisc=Wisconsin;WY|Wyo=Wyoming;DC=Washington, D.C.;PR=Puerto Rico`,
  CA: `AB|Alta=Alberta;BC=British Columbia;MB|Man=Manitoba;NB=New Brunswick;NL|Nfld|NFLD=Newfoundland and Labrador;NS=Nova Scotia
    ;ON|Ont=Ontario;PE|PEI=Prince Edward Island;QC|Que|PQ=Quebec;SK|Sask=Saskatchewan;NWT=Northwest Territories;YT=Yukon
    ;NU=Nunavut`,
  AU: `NSW=New South Wales;QLD|Qld=Queensland;VIC|Vic=Victoria;TAS|Tas=Tasmania;South Australia;WA=Western Australia
    ;NT=Northern Territory;ACT=Australian Capital Territory`,
  IN: `Andhra Pradesh;Arunachal Pradesh;Assam;Bihar;Chhattisgarh;Goa;Gujarat;Haryana;Himachal Pradesh;Jharkhand;Karnataka;Kerala
    ;Madhya Pradesh;Maharashtra;Manipur;Meghalaya;Mizoram;Nagaland;Odisha;Orissa;Punjab;Rajasthan;Sikkim;TN=Tamil Nadu
    ;Telangana;Tripura;UP=Uttar Pradesh;Uttarakhand;WB=West Bengal;JK|J&K=Jammu and Kashmir`,
};

/** Counties of each part of the United Kingdom, including former counties and common abbreviations. */
export const BRITISH_COUNTIES: Readonly<Record<string, string>> = {
  England: `Avon;Beds=Bedfordshire;Berks=Berkshire;Bucks=Buckinghamshire;Cambs=Cambridgeshire;Ches=Cheshire;Cleveland;Cornwall
    ;Cumberland;Cumbria;Derbys=Derbyshire;Devon;Dorset;County Durham;Durham;Essex;Glos=Gloucestershire;Greater London
    ;Greater Manchester;Hants=Hampshire;Herefordshire;Herts=Hertfordshire;Humberside;Huntingdonshire;Isle of Wight;Kent
    ;Lancs=Lancashire;Leics=Leicestershire;Lincs=Lincolnshire;Merseyside;Middx=Middlesex;Norfolk;Northants=Northamptonshire
    ;Northumberland;Notts=Nottinghamshire;Oxon=Oxfordshire;Rutland;Salop=Shropshire;Somerset;South Yorkshire;Staffs=Staffordshire
    ;Suffolk;Surrey;Sussex;East Sussex;West Sussex;Tyne and Wear;Warwickshire;West Midlands;West Yorkshire;Westmorland
    ;Wilts=Wiltshire;Worcs=Worcestershire;Yorks=Yorkshire;North Yorkshire;East Yorkshire;Teesside;Tyneside`,
  Scotland: `Aberdeenshire;Angus;Argyll;Argyllshire;Argyll and Bute;Ayrshire;East Ayrshire;North Ayrshire;South Ayrshire;Banffshire
    ;Berwickshire;Borders;Scottish Borders;Caithness;Clackmannanshire;Dumfries and Galloway;Dumfriesshire;Dunbartonshire
    ;East Lothian;Midlothian;West Lothian;Lothian;Fife;Grampian;Highland;Inverness-shire;Kincardineshire;Kinross-shire
    ;Kirkcudbrightshire;Lanarkshire;North Lanarkshire;South Lanarkshire;Moray;Morayshire;Nairnshire;Orkney;Peeblesshire
    ;Perthshire;Renfrewshire;Ross-shire;Roxburghshire;Selkirkshire;Shetland;Stirlingshire;Strathclyde;Sutherland;Tayside
    ;Wigtownshire`,
  Wales: `Anglesey;Breconshire;Caernarfonshire;Cardiganshire;Carmarthenshire;Ceredigion;Clwyd;Conwy;Denbighshire;Dyfed;Flintshire
    ;Glamorgan;Mid Glamorgan;South Glamorgan;West Glamorgan;Vale of Glamorgan;Gwent;Gwynedd;Merionethshire;Monmouthshire
    ;Montgomeryshire;Pembrokeshire;Powys;Radnorshire`,
  'Northern Ireland': `County Antrim;County Armagh;County Derry;County Down;County Fermanagh;County Londonderry;County Tyrone`,
};

export const IRISH_COUNTIES = `Carlow;Cavan;Clare;Cork;Donegal;Dublin;Galway;Kerry;Kildare;Kilkenny;Laois;Leitrim;Limerick;Longford;Louth
  ;Mayo;Meath;Monaghan;Offaly;Roscommon;Sligo;Tipperary;Waterford;Westmeath;Wexford;Wicklow`;
