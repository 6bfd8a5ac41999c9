/** A code of a store, in words for the story and as it is made. */
export type DemoVoucher = {
  readonly words: string
  readonly offer: {
    readonly code: string
    readonly funder: 'merchant' | 'platform'
    readonly worth:
      | { readonly kind: 'percent'; readonly percentBps: number }
      | { readonly kind: 'fixed'; readonly amountMinor: bigint }
      | { readonly kind: 'freeShipping' }
    readonly minimumSpendMinor?: bigint
    readonly isStackable?: boolean
  }
}

const percentOff = (code: string, percent: number): DemoVoucher => ({
  words: `${percent} % off`,
  offer: { code, funder: 'merchant', worth: { kind: 'percent', percentBps: percent * 100 } },
})

/** What the merchants give away, by store. */
export const demoVouchers: Readonly<Record<string, DemoVoucher>> = {
  'aurora-goods.myshopify.com': percentOff('AURORA10', 10),
  'thistle-and-thread.myshopify.com': {
    words: 'free delivery',
    offer: { code: 'WARMPOST', funder: 'merchant', worth: { kind: 'freeShipping' } },
  },
  'kopi-nusantara.myshopify.com': percentOff('KOPI15', 15),
  'hinata-craft.myshopify.com': percentOff('HINATA10', 10),
  'dana-oud.myshopify.com': percentOff('DANA10', 10),
}

/** What Vitrine gives away itself, in one of the stores. */
export const platformVoucher: DemoVoucher & { readonly domain: string } = {
  domain: 'aurora-goods.myshopify.com',
  words: '$5 off from $20, paid by Vitrine',
  offer: {
    code: 'VITRINE5',
    funder: 'platform',
    worth: { kind: 'fixed', amountMinor: 500n },
    minimumSpendMinor: 2_000n,
  },
}
