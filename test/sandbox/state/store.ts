import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Collection } from './collection.ts'
import { Ids } from './ids.ts'
import { ShopState } from './shop-state.ts'
import type { Shop } from './shop-types.ts'

const FLUSH_AFTER_MS = 250

/** The whole state: shops by domain, journaled under one folder. Writes are gathered and leave a quarter second later. */
export class Store {
  readonly ids: Ids
  private readonly shopRecords: Collection<Shop>
  private readonly states = new Map<string, ShopState>()
  private timer: NodeJS.Timeout | null = null

  private constructor(private readonly folder: string) {
    this.ids = new Ids(folder)
    this.shopRecords = new Collection<Shop>(join(folder, 'shops.jsonl'), () => this.scheduleFlush())
  }

  static async open(folder: string): Promise<Store> {
    const store = new Store(folder)
    await store.shopRecords.load()
    for (const shop of store.shopRecords.values()) await store.attach(completed(shop)).load()
    return store
  }

  shops(): ShopState[] {
    return [...this.states.values()]
  }

  shop(domain: string): ShopState | undefined {
    return this.states.get(domain)
  }

  add(shop: Shop): ShopState {
    this.shopRecords.put(shop)
    return this.attach(shop)
  }

  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    const all: Collection<{ id: number }>[] = [this.shopRecords]
    for (const state of this.states.values()) all.push(...state.collections())
    await Promise.all(all.map((collection) => collection.flush()))
  }

  async close(): Promise<void> {
    await this.flush()
    this.ids.close()
  }

  /** Forgets every shop, on disk as well. Ids go on counting, so nothing old can be mistaken for something new. */
  async reset(): Promise<void> {
    await this.flush()
    for (const state of this.states.values()) {
      await rm(this.folderOf(state.shop.domain), { recursive: true, force: true })
    }
    this.states.clear()
    this.shopRecords.clear()
    await this.flush()
  }

  private attach(shop: Shop): ShopState {
    const changed = () => this.scheduleFlush()
    const state = new ShopState(shop, () => this.shopRecords.put(shop), this.folderOf(shop.domain), changed)
    this.states.set(shop.domain, state)
    return state
  }

  private folderOf(domain: string): string {
    return join(this.folder, 'shops', domain)
  }

  private scheduleFlush(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.flush().catch((cause: unknown) => {
        // Losing the journal silently would make every later answer a lie: stop instead.
        setImmediate(() => {
          throw new Error('The sandbox could not write its state', { cause })
        })
      })
    }, FLUSH_AFTER_MS)
  }
}

/** Records written before markets had catalogs lack those members. */
function completed(shop: Shop): Shop {
  shop.taxesIncluded ??= false
  for (const market of shop.markets) {
    market.isWithoutCurrency ??= false
    market.excludedProducts ??= []
    market.fixedPrices ??= {}
  }
  return shop
}
