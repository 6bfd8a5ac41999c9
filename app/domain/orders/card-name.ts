const names: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
  mada: 'mada',
}

/** A card's brand as the brand writes itself; one we do not know, with a capital. */
export function cardName(brand: string): string {
  return names[brand.toLowerCase()] ?? brand.charAt(0).toUpperCase() + brand.slice(1)
}
