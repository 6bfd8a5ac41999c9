/**
 * EU and EEA plus the United Kingdom: a former price shown beside a lower one is the lowest of the 30 days before the
 * reduction (H9). Elsewhere the shop's own former price may stand.
 */
export const lowestPriceCountries: readonly string[] =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK GB'.split(' ')
