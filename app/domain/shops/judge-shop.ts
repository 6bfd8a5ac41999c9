/** What is known of a shop as a whole when it is judged. */
export type JudgedShop = {
  readonly locale: string
  readonly hasAcceptedTerms: boolean
  readonly hasChannel: boolean
  readonly shippingOptions: number
  readonly hasPublishedProducts: boolean
  /** While a sync runs, nobody knows whether there will be products. */
  readonly isSyncing: boolean
  /** Enabled markets that name no currency, by name. */
  readonly marketsWithoutCurrency: readonly string[]
}

export type ShopProblem = 'terms' | 'channel' | 'shipping' | 'marketCurrency' | 'noProducts'

export type ShopJudgement =
  | { readonly state: 'ACCEPTED'; readonly problem: null; readonly message: null }
  | { readonly state: 'REQUIRES_ACTION'; readonly problem: ShopProblem; readonly message: string }

/**
 * J3: whether the shop as a whole can sell here, and if not, the first thing to do about it. The message is what
 * Shopify shows to the shop's staff: "problem. action.", at most 100 characters, with a period at the end; in the
 * shop's own language where we speak it, else in English.
 */
export function judgeShop(shop: JudgedShop): ShopJudgement {
  const problem = findProblem(shop)
  if (problem === null) return { state: 'ACCEPTED', problem, message: null }
  const words = shop.locale.toLowerCase().startsWith('ar') ? messages.ar : messages.en
  return { state: 'REQUIRES_ACTION', problem, message: words[problem] }
}

function findProblem(shop: JudgedShop): ShopProblem | null {
  if (!shop.hasAcceptedTerms) return 'terms'
  if (!shop.hasChannel) return 'channel'
  if (shop.shippingOptions === 0) return 'shipping'
  if (shop.marketsWithoutCurrency.length > 0) return 'marketCurrency'
  if (!shop.hasPublishedProducts && !shop.isSyncing) return 'noProducts'
  return null
}

const messages: Readonly<Record<'en' | 'ar', Readonly<Record<ShopProblem, string>>>> = {
  en: {
    terms: 'The terms are not accepted yet. Open Vitrine and accept them to sell there.',
    channel: 'The shop is not connected to Vitrine. Open Vitrine and connect it.',
    shipping: 'Shoppers cannot choose a way of shipping. Add a shipping option in Vitrine’s settings.',
    marketCurrency: 'A market has no currency of its own. Choose one under Settings, Markets.',
    noProducts: 'No product is published to Vitrine. Publish products to the Vitrine channel.',
  },
  ar: {
    terms: 'لم تتم الموافقة على الشروط بعد. افتح Vitrine ووافق عليها للبيع فيه.',
    channel: 'المتجر غير متصل بـ Vitrine. افتح Vitrine وصِل المتجر.',
    shipping: 'لا يجد المتسوقون خيار شحن. أضف خيار شحن في إعدادات Vitrine.',
    marketCurrency: 'هناك سوق بلا عملة خاصة. اختر عملة من الإعدادات ثم الأسواق.',
    noProducts: 'لا يوجد منتج منشور على Vitrine. انشر منتجات على قناة Vitrine.',
  },
}
