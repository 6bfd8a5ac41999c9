export const analyseCatalogSql: readonly string[] = [
  'Product',
  'ProductText',
  'Variant',
  'VariantPrice',
  'ProductOffer',
  'StockLevel',
  'InventoryLevel',
].map((table) => `ANALYZE "${table}"`)
