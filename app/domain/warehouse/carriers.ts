/** Carriers the packing form offers, as Shopify spells those whose tracking pages it knows. Any other may be typed. */
export const carriers = [
  'UPS',
  'USPS',
  'FedEx',
  'DHL Express',
  'DHL eCommerce',
  'Royal Mail',
  'Evri',
  'DPD',
  'GLS',
  'Canada Post',
  'Australia Post',
  'Japan Post',
  'Aramex',
  'SMSA Express',
  'Ninja Van',
  'J&T Express',
] as const
