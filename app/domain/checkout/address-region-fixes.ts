import type { Region } from './address-regions.ts'

/** Countries whose codes Shopify writes with the country before them: Tokyo is JP-13, not 13. */
export const prefixedCountries: ReadonlySet<string> = new Set(['JP', 'KR', 'KW', 'TH'])

/** Codes that Shopify writes in another way than the list does. */
export const otherCodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  IN: { CT: 'CG', TG: 'TS', UT: 'UK' },
  MX: {
    AGU: 'AGS', BCN: 'BC', CAM: 'CAMP', CHP: 'CHIS', CHH: 'CHIH', CMX: 'DF', COA: 'COAH', DUR: 'DGO', GUA: 'GTO', HID: 'HGO',
    MIC: 'MICH', NLE: 'NL', QUE: 'QRO', ROO: 'Q ROO', TAM: 'TAMPS', TLA: 'TLAX',
  }, // prettier-ignore
  MY: {
    '01': 'JHR', '02': 'KDH', '03': 'KTN', '04': 'MLK', '05': 'NSN', '06': 'PHG', '07': 'PNG', '08': 'PRK', '09': 'PLS',
    '10': 'SGR', '11': 'TRG', '12': 'SBH', '13': 'SWK', '14': 'KUL', '15': 'LBN', '16': 'PJY',
  }, // prettier-ignore
} // prettier-ignore

/** What the list counts as provinces and the post does not, or what Shopify keeps apart. */
export const notProvinces: Readonly<Record<string, readonly string[]>> = {
  ES: ['AN', 'AR', 'CN'],
  IN: ['DH'],
  ID: ['SR'],
}

/** What the list lacks. */
export const furtherRegions: Readonly<Record<string, readonly Region[]>> = {
  IN: [
    { code: 'DN', name: 'Dadra and Nagar Haveli' },
    { code: 'DD', name: 'Daman and Diu' },
  ],
  ID: [
    { code: 'SR', name: 'Sulawesi Barat' },
    { code: 'SN', name: 'Sulawesi Selatan' },
  ],
}

/** The list has Italy's twenty regions; an address has one of its provinces. Hong Kong has three, and the list one. */
export const ownLists: Readonly<Record<string, string>> = {
  HK: 'HK Hong Kong Island|KL Kowloon|NT New Territories',
  IT:
    'AG Agrigento|AL Alessandria|AN Ancona|AO Aosta|AR Arezzo|AP Ascoli Piceno|AT Asti|AV Avellino|BA Bari|' +
    'BT Barletta-Andria-Trani|BL Belluno|BN Benevento|BG Bergamo|BI Biella|BO Bologna|BZ Bolzano|BS Brescia|BR Brindisi|' +
    'CA Cagliari|CL Caltanissetta|CB Campobasso|CI Carbonia-Iglesias|CE Caserta|CT Catania|CZ Catanzaro|CH Chieti|' +
    'CO Como|CS Cosenza|CR Cremona|KR Crotone|CN Cuneo|EN Enna|FM Fermo|FE Ferrara|FI Firenze|FG Foggia|FC Forlì-Cesena|' +
    'FR Frosinone|GE Genova|GO Gorizia|GR Grosseto|IM Imperia|IS Isernia|AQ L’Aquila|SP La Spezia|LT Latina|LE Lecce|' +
    'LC Lecco|LI Livorno|LO Lodi|LU Lucca|MC Macerata|MN Mantova|MS Massa-Carrara|MT Matera|VS Medio Campidano|' +
    'ME Messina|MI Milano|MO Modena|MB Monza e Brianza|NA Napoli|NO Novara|NU Nuoro|OG Ogliastra|OR Oristano|PD Padova|' +
    'PA Palermo|PR Parma|PV Pavia|PG Perugia|PU Pesaro e Urbino|PE Pescara|PC Piacenza|PI Pisa|PT Pistoia|PN Pordenone|' +
    'PZ Potenza|PO Prato|RG Ragusa|RA Ravenna|RC Reggio Calabria|RE Reggio Emilia|RI Rieti|RN Rimini|RM Roma|RO Rovigo|' +
    'SA Salerno|SS Sassari|SV Savona|SI Siena|SR Siracusa|SO Sondrio|TA Taranto|TE Teramo|TR Terni|TO Torino|TP Trapani|' +
    'TN Trento|TV Treviso|TS Trieste|UD Udine|VA Varese|VE Venezia|VB Verbano-Cusio-Ossola|VC Vercelli|VR Verona|' +
    'VV Vibo Valentia|VI Vicenza|VT Viterbo',
}

/** What people write instead of the name in the list. */
export const otherNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  HK: { 'Hong Kong': 'HK' },
  ID: { Jakarta: 'JK', 'North Sumatra': 'SU', 'South Sumatra': 'SS', 'West Sumatra': 'SB' },
  IT: { Rome: 'RM', Milan: 'MI', Naples: 'NA', Turin: 'TO', Florence: 'FI', Venice: 'VE' },
  KR: { Seoul: 'KR-11', Busan: 'KR-26', Incheon: 'KR-28' },
  KW: { 'Kuwait City': 'KW-KU' },
  MX: { CDMX: 'DF', 'Mexico City': 'DF', Coahuila: 'COAH', Michoacan: 'MICH', Queretaro: 'QRO', Mexico: 'MEX' },
  MY: { 'Kuala Lumpur': 'KUL', Labuan: 'LBN', Putrajaya: 'PJY', Penang: 'PNG' },
  TH: { Bangkok: 'TH-10' },
  US: { 'Washington DC': 'DC' },
}
