/** Every link of the product is built here. */
const segment = encodeURIComponent

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`
}

export const shopPaths = {
  feed: () => '/',
  shopTab: () => '/shop',
  search: (query: { q?: string; category?: string; cursor?: string } = {}) => withQuery('/shop/search', query),
  product: (productId: string, handle?: string) =>
    `/products/${segment(productId)}${handle ? `/${segment(handle)}` : ''}`,
  brand: (shopHandle: string) => `/brands/${segment(shopHandle)}`,
  creator: (creatorHandle: string) => `/@${segment(creatorHandle)}`,
  post: (postId: string) => `/posts/${segment(postId)}`,
  cart: () => '/cart',
  checkout: (checkoutId: string) => `/checkout/${segment(checkoutId)}`,
  checkoutReturn: (checkoutId: string) => `/checkout/${segment(checkoutId)}/return`,
  orders: () => '/orders',
  order: (orderNumber: string) => `/orders/${segment(orderNumber)}`,
  account: () => '/account',
  signIn: (next?: string) => withQuery('/account/sign-in', { next }),
  signUp: (next?: string) => withQuery('/account/sign-up', { next }),
  region: () => '/region',
  /** Opened from the admin, whose language it takes along. */
  merchantTerms: (lang?: string) => withQuery('/terms/merchants', { lang }),
} as const

export const creatorPaths = {
  home: (query: { days?: string } = {}) => withQuery('/creator', query),
  signUp: () => '/creator/sign-up',
  signIn: (next?: string) => withQuery('/creator/sign-in', { next }),
  signOut: () => '/creator/sign-out',
  programs: (query: { q?: string; view?: string; cursor?: string } = {}) => withQuery('/creator/programs', query),
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
  profile: () => '/creator/profile',
  upload: (query: { kind: 'video' | 'poster' | 'avatar'; mediaId?: string }) => withQuery('/creator/uploads', query),
} as const

export const adminPaths = {
  home: () => '/app',
  onboarding: () => '/app/onboarding',
  catalog: (query: { view?: string; q?: string; cursor?: string } = {}) => withQuery('/app/catalog', query),
  catalogProduct: (productId: string) => `/app/catalog/${segment(productId)}`,
  program: (query: { cursor?: string } = {}) => withQuery('/app/program', query),
  orders: (query: { q?: string; cursor?: string } = {}) => withQuery('/app/orders', query),
  order: (orderNumber: string) => `/app/orders/${segment(orderNumber)}`,
  problems: (query: { view?: string; cursor?: string } = {}) => withQuery('/app/problems', query),
  settings: () => '/app/settings',
} as const

/** The widths in pixels that pictures are made in: few enough to be cached, close enough to fit. */
export const imageWidths = [96, 160, 240, 320, 480, 640, 800, 1080, 1440, 2048] as const
export type ImageWidth = (typeof imageWidths)[number]

export const machinePaths = {
  shortLink: (code: string) => `/c/${segment(code)}`,
  media: (storageKey: string) => `/media/${storageKey.split('/').map(segment).join('/')}`,
  /** `imageKey` is a signed address: web/image-view makes it. */
  image: (imageKey: string, width: ImageWidth) => `/images/${imageKey}?w=${width}`,
  demoMail: () => '/demo/mail',
} as const
