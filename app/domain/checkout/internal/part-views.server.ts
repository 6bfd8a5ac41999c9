import { listTitles } from '#app/domain/catalog/list-titles.server.ts'
import { sum, toMoneyView, type MoneyView } from '#app/kernel/money.ts'
import type { Reader } from '#app/platform/db/database.server.ts'
import type { CheckoutLineView, CheckoutPartView, CheckoutTaxView } from '../checkout-view.ts'
import type { PartQuote, PurchaseQuote } from '../purchase-quote.ts'
import type { QuoteLine } from '../quote.ts'
import type { QuoteTax } from '../tax-lines.ts'
import { listSaleLines } from './sale-lines.server.ts'
import { listShopTerms, type ShopTerms } from './shop-offers.server.ts'

type View = (amountMinor: bigint) => MoneyView

/** The amounts of a whole purchase, as one payment takes them. */
export function toAmountViews(quote: PurchaseQuote) {
  const view: View = (minor) => toMoneyView(minor, quote.currency)
  return {
    merchandise: view(quote.merchandiseMinor),
    discount: orNull(quote.discountMinor, view),
    vouchers: quote.vouchers.map(({ amountMinor, ...voucher }) => ({ ...voucher, amount: view(amountMinor) })),
    shipping: quote.hasShipping ? view(quote.shippingMinor) : null,
    tax: view(quote.taxMinor),
    taxes: toTaxViews(quote.parts.flatMap(taxesOfPart), view),
    taxesIncluded: quote.taxesIncluded,
    total: view(quote.totalMinor),
    confirm: { totalMinor: String(quote.totalMinor), currency: quote.currency },
    isShopCurrency: quote.isShopCurrency,
    isNotShippable: quote.isNotShippable,
    hasMixedCurrencies: quote.hasMixedCurrencies,
    hasBlockingChange: quote.hasBlockingChange,
    minimumAge: quote.minimumAge,
  }
}

/** Each shop's part with its lines in the shopper's words. */
export async function listPartViews(db: Reader, quote: PurchaseQuote, language: string): Promise<CheckoutPartView[]> {
  const shopIds = quote.parts.map((part) => part.shopId)
  const variantIds = quote.parts.flatMap((part) => part.lines.map((line) => line.variantId))
  const shops = await listShopTerms(db, shopIds)
  const sales = await listSaleLines(db, variantIds, quote.country)
  const titles = await listTitles(db, [...sales.values()], language)
  return quote.parts.map((part) => {
    const view: View = (minor) => toMoneyView(minor, part.currency)
    const toLine = (line: QuoteLine): CheckoutLineView => {
      const sale = sales.get(line.variantId)
      return {
        variantId: line.variantId,
        title: (sale && titles.get(sale.productId)) ?? sale?.title ?? '',
        variantTitle: sale?.variantTitle ?? '',
        imageUrl: sale?.imageUrl ?? null,
        quantity: line.quantity,
        unitPrice: view(line.unitPriceMinor),
        total: view(line.totalMinor),
        discount: orNull(line.discountMinor, view),
        diff: line.diff,
        resoldBy: line.resale ? { handle: line.resale.handle, displayName: line.resale.displayName } : null,
      }
    }
    return { ...toPart(part, shops.get(part.shopId), view), lines: part.lines.map(toLine) }
  })
}

function toPart(part: PartQuote, shop: ShopTerms | undefined, view: View): Omit<CheckoutPartView, 'lines'> {
  return {
    shop: { id: part.shopId, name: shop?.name ?? '', handle: shop?.handle ?? '' },
    shippingOptions: part.shippingOptions.map(({ priceMinor, optionId, title, minDays, maxDays }) => ({
      optionId,
      title,
      minDays,
      maxDays,
      price: view(priceMinor),
      isFree: priceMinor === 0n,
    })),
    shippingOptionId: part.shipping?.optionId ?? null,
    merchandise: view(part.merchandiseMinor),
    discount: orNull(part.discountMinor + part.shippingDiscountMinor, view),
    shipping: part.shipping ? view(part.shippingMinor) : null,
    tax: view(part.taxMinor),
    taxes: toTaxViews(taxesOfPart(part), view),
    taxesIncluded: part.taxesIncluded,
    total: view(part.totalMinor),
    isNotShippable: part.isNotShippable,
  }
}

function orNull(amountMinor: bigint, view: View): MoneyView | null {
  return amountMinor > 0n ? view(amountMinor) : null
}

function taxesOfPart({ lines, shipping }: PartQuote): QuoteTax[] {
  return [...lines.flatMap((line) => line.taxes), ...(shipping?.taxes ?? [])]
}

/** The same tax on several lines is one figure to read. */
function toTaxViews(taxes: readonly QuoteTax[], view: View): CheckoutTaxView[] {
  const keyOf = ({ title, ratePpm }: QuoteTax) => `${ratePpm} ${title}`
  return [...new Map(taxes.map((tax) => [keyOf(tax), tax])).entries()].map(([key, { title, ratePpm }]) => {
    const amountMinor = sum(taxes.filter((tax) => keyOf(tax) === key).map((tax) => tax.amountMinor))
    return { title, ratePpm, amount: view(amountMinor) }
  })
}
