/** Every link of the product is built here. */
const segment = encodeURIComponent

type Query = Readonly<Record<string, string | readonly string[] | undefined>>

function withQuery(path: string, query: Query): string {
  const set = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : (value ?? [])).filter(Boolean).map((one) => [name, one]),
  )
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`
}

/** What narrows and orders a list of products, as its address holds it (ui/shop/window/listing-query.ts). */
export type ListingParams = {
  readonly q?: string
  readonly exact?: string
  readonly sort?: string
  readonly min?: string
  readonly max?: string
  readonly cur?: string
  readonly brand?: readonly string[]
  readonly option?: readonly string[]
  readonly available?: string
  readonly cursor?: string
}

export const shopPaths = {
  feed: () => '/',
  shopTab: (query: { cursor?: string } = {}) => withQuery('/shop', query),
  search: (query: ListingParams = {}) => withQuery('/shop/search', query),
  /** What to suggest while somebody types, as JSON. */
  suggest: (typed: string) => withQuery('/shop/suggest', { q: typed }),
  /** A department or one of its categories. */
  category: (categoryId: string, query: ListingParams = {}) =>
    withQuery(`/shop/categories/${segment(categoryId)}`, query),
  /** `set`: at the price of whoever shares it in that set. */
  product: (productId: string, handle?: string, query: { set?: string | undefined } = {}) =>
    withQuery(`/products/${segment(productId)}${handle ? `/${segment(handle)}` : ''}`, query),
  brand: (shopHandle: string, query: { sort?: string; cursor?: string } = {}) =>
    withQuery(`/brands/${segment(shopHandle)}`, query),
  /** One of the collections that a shop puts forward, all of it. */
  portfolio: (shopHandle: string, portfolioId: string, query: { cursor?: string } = {}) =>
    withQuery(`/brands/${segment(shopHandle)}/portfolios/${segment(portfolioId)}`, query),
  creator: (creatorHandle: string) => `/@${segment(creatorHandle)}`,
  post: (postId: string) => `/posts/${segment(postId)}`,
  /** Products that a creator shares at once. */
  shareSet: (shareSetId: string) => `/sets/${segment(shareSetId)}`,
  cart: () => '/cart',
  checkout: (checkoutId: string) => `/checkout/${segment(checkoutId)}`,
  /** What the address form of a country offers, as JSON. */
  addressHelp: (country: string) => withQuery('/address-help', { country }),
  checkoutReturn: (checkoutId: string) => `/checkout/${segment(checkoutId)}/return`,
  /** Takes a shop's lines to its own Shopify checkout (posted). */
  startStorefrontCheckout: () => '/checkout/shopify',
  /** The page that leads to the shop's own checkout and waits for its order. */
  storefrontCheckout: (storefrontCheckoutId: string, query: { open?: string } = {}) =>
    withQuery(`/checkout/shopify/${segment(storefrontCheckoutId)}`, query),
  /** `link: 'expired'`: somebody followed an old link from a mail. */
  orders: (query: { view?: string; cursor?: string; thanks?: string; link?: 'expired' } = {}) =>
    withQuery('/orders', query),
  order: (orderNumber: string) => `/orders/${segment(orderNumber)}`,
  /** An order's receipt as a PDF. */
  orderReceipt: (orderNumber: string) => `/orders/${segment(orderNumber)}/receipt`,
  /** From a guest's mail: opens one order in this browser. */
  openOrder: (token: string) => `/orders/open/${segment(token)}`,
  account: () => '/account',
  signIn: (next?: string) => withQuery('/account/sign-in', { next }),
  signUp: (next?: string) => withQuery('/account/sign-up', { next }),
  region: () => '/region',
  /** Asking to send something of an order back, and following what was asked. */
  newReturn: (orderNumber: string) => `/orders/${segment(orderNumber)}/return`,
  return: (orderNumber: string, returnId: string) => `/orders/${segment(orderNumber)}/return/${segment(returnId)}`,
  /** Opened from the admin, whose language it takes along. */
  merchantTerms: (lang?: string) => withQuery('/terms/merchants', { lang }),
} as const

export const creatorPaths = {
  home: (query: { days?: string } = {}) => withQuery('/creator', query),
  signUp: () => '/creator/sign-up',
  signIn: (next?: string) => withQuery('/creator/sign-in', { next }),
  signOut: () => '/creator/sign-out',
  programs: (
    query: {
      view?: string
      q?: string
      sort?: string
      category?: string
      least?: string
      free?: string
      cursor?: string
    } = {},
  ) => withQuery('/creator/programs', query),
  program: (programId: string, query: { q?: string; cursor?: string } = {}) =>
    withQuery(`/creator/programs/${segment(programId)}`, query),
  /** Products of joined programs, as data for the pickers. */
  products: (query: { program?: string; q?: string; cursor?: string } = {}) => withQuery('/creator/products', query),
  showcase: (query: { cursor?: string } = {}) => withQuery('/creator/showcase', query),
  posts: (query: { status?: string; cursor?: string } = {}) => withQuery('/creator/posts', query),
  newPost: () => '/creator/posts/new',
  post: (postId: string) => `/creator/posts/${segment(postId)}`,
  links: (query: { product?: string; post?: string; cursor?: string } = {}) => withQuery('/creator/links', query),
  earnings: (query: { state?: string; cursor?: string } = {}) => withQuery('/creator/earnings', query),
  earning: (commissionId: string) => `/creator/earnings/${segment(commissionId)}`,
  disputes: (query: { view?: string; cursor?: string } = {}) => withQuery('/creator/disputes', query),
  dispute: (disputeId: string) => `/creator/disputes/${segment(disputeId)}`,
  payouts: (query: { cursor?: string } = {}) => withQuery('/creator/payouts', query),
  payout: (payoutId: string) => `/creator/payouts/${segment(payoutId)}`,
  /** `file`: statement.pdf, statement.csv, statement.json or invoice.pdf. */
  payoutFile: (payoutId: string, file: string) => `/creator/payouts/${segment(payoutId)}/${segment(file)}`,
  payoutSettings: (query: { connected?: string; trouble?: string } = {}) =>
    withQuery('/creator/payouts/settings', query),
  /** Leads to the pages of the company that pays, for one visit. */
  payoutConnect: (methodId: string) => `/creator/payouts/connect/${segment(methodId)}`,
  /** What the studio tells, and what brands write. */
  inbox: (query: { view?: string; cursor?: string } = {}) => withQuery('/creator/notices', query),
  thread: (enrollmentId: string, query: { cursor?: string } = {}) =>
    withQuery(`/creator/messages/${segment(enrollmentId)}`, query),
  samples: (query: { view?: string; ask?: string; cursor?: string } = {}) => withQuery('/creator/samples', query),
  sample: (requestId: string) => `/creator/samples/${segment(requestId)}`,
  /** Work that brands pay a fee for. */
  fees: (query: { view?: string; cursor?: string } = {}) => withQuery('/creator/fees', query),
  fee: (feeId: string) => `/creator/fees/${segment(feeId)}`,
  codes: () => '/creator/codes',
  /** Videos that shops play as ads, or ask to. */
  ads: (query: { cursor?: string } = {}) => withQuery('/creator/ads', query),
  /** What was earned in a calendar year, for one's taxes. */
  taxYear: (query: { year?: string } = {}) => withQuery('/creator/payouts/tax', query),
  shareSets: (query: { cursor?: string } = {}) => withQuery('/creator/share-sets', query),
  /** What may be put on the prices of some products, as data for the form of a set. */
  shareSetMargins: (productIds: readonly string[]) => withQuery('/creator/share-sets/margins', { product: productIds }),
  profile: () => '/creator/profile',
  /** Where a creator's people are and how many: what programs and brands ask for. */
  reach: () => '/creator/profile/reach',
  upload: (query: { kind: 'video' | 'poster' | 'avatar'; mediaId?: string }) => withQuery('/creator/uploads', query),
  /** Where a picture goes that shows how many follow an account. */
  uploadProof: (account: { platform: string; handle: string }) =>
    withQuery('/creator/uploads', { kind: 'proof', ...account }),
} as const

export const adminPaths = {
  home: () => '/app',
  onboarding: () => '/app/onboarding',
  catalog: (query: { view?: string; q?: string; category?: string; cursor?: string } = {}) =>
    withQuery('/app/catalog', query),
  catalogProduct: (productId: string) => `/app/catalog/${segment(productId)}`,
  /** What is wrong with products, all of it. */
  catalogProblems: (query: { rule?: string; cursor?: string } = {}) => withQuery('/app/catalog/problems', query),
  catalogProblemSheet: (query: { rule?: string } = {}) => withQuery('/app/catalog/problem-sheet', query),
  /** Collections by name, as data for the pickers. */
  collections: (query: { q?: string; cursor?: string } = {}) => withQuery('/app/catalog/collections', query),
  /** Products by title, as data for the pickers. */
  products: (query: { q?: string } = {}) => withQuery('/app/catalog/products', query),
  syncs: (query: { cursor?: string } = {}) => withQuery('/app/catalog/syncs', query),
  sync: (syncRunId: string) => `/app/catalog/syncs/${segment(syncRunId)}`,
  portfolios: () => '/app/portfolios',
  program: () => '/app/program',
  programRates: (query: { view?: string; campaign?: string; cursor?: string } = {}) =>
    withQuery('/app/program/rates', query),
  /** What a sale would bring a creator, as data for the preview. */
  programPreview: (query: { product: string; creator?: string; kind?: string; percent?: string; amount?: string }) =>
    withQuery('/app/program/preview', query),
  programProducts: (query: { view?: string; q?: string; cursor?: string } = {}) =>
    withQuery('/app/program/products', query),
  programRules: () => '/app/program/rules',
  programSamples: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/program/samples', query),
  /** The codes of the program's creators, and what they take off. */
  programCodes: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/program/codes', query),
  /** Who is in the program, asks to be, or was. */
  creators: (query: { view?: string; q?: string; cursor?: string } = {}) => withQuery('/app/creators', query),
  enrollment: (enrollmentId: string) => `/app/creators/${segment(enrollmentId)}`,
  /** Creators by name, as data for the pickers. */
  creatorChoices: (query: { q?: string } = {}) => withQuery('/app/creators/choices', query),
  creatorMarket: (query: { view?: string; q?: string; cursor?: string } = {}) => withQuery('/app/creators/find', query),
  creatorProfile: (creatorId: string) => `/app/creators/profiles/${segment(creatorId)}`,
  creatorPerformance: (query: { days?: string; cursor?: string } = {}) => withQuery('/app/creators/performance', query),
  creatorSheet: (query: { days?: string } = {}) => withQuery('/app/creators/sheet', query),
  /** Videos of creators that the shop plays as ads. */
  ads: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/creators/ads', query),
  adPosts: (query: { creator?: string; cursor?: string } = {}) => withQuery('/app/creators/ads/ask', query),
  /** Creators who belong to the shop. */
  ownPeople: () => '/app/creators/people',
  /** Work that the shop pays a fee for. */
  fees: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/creators/fees', query),
  offerFee: (query: { creator?: string } = {}) => withQuery('/app/creators/fees/offer', query),
  fee: (feeId: string) => `/app/creators/fees/${segment(feeId)}`,
  commissions: (query: { state?: string; cursor?: string } = {}) => withQuery('/app/commissions', query),
  commission: (commissionId: string) => `/app/commissions/${segment(commissionId)}`,
  commissionDisputes: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/commissions/disputes', query),
  findings: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/commissions/findings', query),
  commissionSheet: (query: { state?: string; from?: string; until?: string } = {}) =>
    withQuery('/app/commissions/sheet', query),
  payouts: (query: { preview?: string; cursor?: string } = {}) => withQuery('/app/payouts', query),
  payoutTerms: () => '/app/payouts/terms',
  payoutRun: (runId: string, query: { cursor?: string } = {}) => withQuery(`/app/payouts/${segment(runId)}`, query),
  /** Posted: the bank file of a run. */
  bankFile: (runId: string) => `/app/payouts/${segment(runId)}/file`,
  audit: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/audit', query),
  notices: (query: { cursor?: string } = {}) => withQuery('/app/notices', query),
  /** How many notices wait to be read, as data for the menu. */
  unreadNotices: () => '/app/notices/unread',
  auditSheet: () => '/app/audit/sheet',
  orders: (query: { view?: string; q?: string; cursor?: string } = {}) => withQuery('/app/orders', query),
  order: (orderNumber: string) => `/app/orders/${segment(orderNumber)}`,
  /** The receipt that the buyer has, as a PDF. */
  orderReceipt: (orderNumber: string) => `/app/orders/${segment(orderNumber)}/receipt`,
  /** Pays something of an order back. */
  refundOrder: (orderNumber: string) => `/app/orders/${segment(orderNumber)}/refund`,
  /** Opens a return for the shopper. */
  returnOrder: (orderNumber: string) => `/app/orders/${segment(orderNumber)}/return`,
  /** The comparisons of our orders with Shopify's. */
  comparisons: (query: { cursor?: string } = {}) => withQuery('/app/orders/comparisons', query),
  returns: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/returns', query),
  returnOf: (returnId: string) => `/app/returns/${segment(returnId)}`,
  vouchers: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/vouchers', query),
  problems: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/problems', query),
  warehouse: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/warehouse', query),
  warehouseStock: (query: { q?: string; cursor?: string } = {}) => withQuery('/app/warehouse/stock', query),
  warehousePickList: () => '/app/warehouse/pick-list',
  warehouseRequest: (requestId: string) => `/app/warehouse/requests/${segment(requestId)}`,
  settings: () => '/app/settings',
  /** The part of the settings where licences are kept. */
  licences: () => '/app/settings#licences',
} as const

/** The widths in pixels that pictures are made in: few enough to be cached, close enough to fit. */
export const imageWidths = [96, 160, 240, 320, 480, 640, 800, 1080, 1440, 2048] as const
export type ImageWidth = (typeof imageWidths)[number]

export const machinePaths = {
  /** `to: 'shop'`: to the product in the merchant's own shop. */
  shortLink: (code: string, query: { to?: 'shop' } = {}) => withQuery(`/c/${segment(code)}`, query),
  /** A short link as a QR code, SVG. */
  linkQr: (code: string) => `/qr/${segment(code)}`,
  /** Away to an address of somebody else's; web/way-out signs it. */
  wayOut: (token: string) => `/out/${segment(token)}`,
  /** PUT: one more picture of a return. */
  addReturnPhoto: (returnId: string) => withQuery('/return-photos', { returnId }),
  returnPhoto: (token: string) => `/return-photos/${segment(token)}`,
  /** A picture that shows how many follow an account; `token` opens it for an hour. */
  audienceProof: (token: string) => `/audience-proofs/${segment(token)}`,
  /** POST: a post was watched for a while. */
  view: (postId: string) => `/views/${segment(postId)}`,
  media: (storageKey: string) => `/media/${storageKey.split('/').map(segment).join('/')}`,
  /** `imageKey` is a signed address: web/image-view makes it. */
  image: (imageKey: string, width: ImageWidth) => `/images/${imageKey}?w=${width}`,
  /** The demo's outbox; `mail` is the one that is shown. */
  demoMail: (query: { to?: string; language?: 'en' | 'ar'; cursor?: string; mail?: string; as?: 'text' } = {}) =>
    withQuery('/demo/mail', query),
} as const
