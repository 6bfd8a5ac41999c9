import type { DomainEvent } from '#app/platform/outbox/event.ts'

export const shopInstalled = (payload: { shopId: string }): DomainEvent => ({ type: 'shop.installed', payload })

/** Nothing of the shop may be shown or sold any more; money that is owed stays owed. */
export const shopUninstalled = (payload: { shopId: string }): DomainEvent => ({ type: 'shop.uninstalled', payload })

export const channelConnected = (payload: { shopId: string }): DomainEvent => ({ type: 'channel.connected', payload })

export const channelDisconnected = (payload: { shopId: string }): DomainEvent => ({
  type: 'channel.disconnected',
  payload,
})

export const syncStarted = (payload: { shopId: string; syncRunId: string }): DomainEvent => ({
  type: 'sync.started',
  payload,
})

export const syncFinished = (payload: { shopId: string; syncRunId: string; status: string }): DomainEvent => ({
  type: 'sync.finished',
  payload,
})

/** Somebody wants the catalogue compared with Shopify's at once (J5). */
export const reconcileRequested = (payload: { shopId: string; syncRunId: string }): DomainEvent => ({
  type: 'reconcile.requested',
  payload,
})

/** The countries that the channel's feeds cover are not what they were. `removed`: their prices may not be offered any more. */
export const feedsChanged = (payload: { shopId: string; added: string[]; removed: string[] }): DomainEvent => ({
  type: 'feeds.changed',
  payload,
})

/** What we hold about the shop, its markets or its languages is not what it was. */
export const marketsChanged = (payload: { shopId: string }): DomainEvent => ({ type: 'markets.changed', payload })

/** From now on products that pass the checks go live by themselves: those that wait may go too. */
export const autoSubmitBegan = (payload: { shopId: string }): DomainEvent => ({ type: 'shop.autoSubmitBegan', payload })
