import type { ClientLoaderFunctionArgs } from '@remix-run/react'

/*
 * Lists keep their place: what a list had loaded stays in memory for as long as its entry in the history may be stepped
 * back to, and in the session's storage for when the whole document was left. Nothing is asked of the server again.
 */

export type LoadedPage<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null }

type Kept = { readonly address: string; readonly data: unknown; readonly at: number }

const kept = new Map<string, Kept>()
const mostKept = 12
/** After this long prices and stock are worth asking for again. */
const freshMilliseconds = 10 * 60_000

/** The pages that were loaded after a first one; as long-lived as that one itself. */
const pagesAfter = new WeakMap<object, readonly LoadedPage<unknown>[]>()

export function morePagesOf<Item>(first: LoadedPage<Item>): readonly LoadedPage<Item>[] {
  return (pagesAfter.get(first) ?? []) as readonly LoadedPage<Item>[]
}

export function setMorePages<Item>(first: LoadedPage<Item>, pages: readonly LoadedPage<Item>[]): void {
  pagesAfter.set(first, pages)
}

export function keepList(key: string, address: string, data: unknown): void {
  kept.delete(key)
  kept.set(key, { address, data, at: Date.now() })
  for (const oldest of [...kept.keys()].slice(0, -mostKept)) kept.delete(oldest)
}

export function forgetList(key: string): void {
  kept.delete(key)
}

/**
 * A route's client loader: stepping back to a list finds it as it was left, anything else asks the server. While loaders
 * run, the window already shows the address that was stepped back to, but still the old one when a link was followed.
 */
export async function keptListLoader({ request, serverLoader }: ClientLoaderFunctionArgs): Promise<unknown> {
  const { pathname, search } = new URL(request.url)
  const state = window.history.state as { key?: string } | null
  const found = kept.get(state?.key ?? 'default')
  const isSteppedTo = window.location.pathname + window.location.search === pathname + search
  if (found && isSteppedTo && found.address === pathname + search && Date.now() - found.at < freshMilliseconds) {
    return found.data
  }
  return serverLoader()
}

type Stored<Item> = { address: string; after: string | null; pages: readonly LoadedPage<Item>[]; top: number }

const storageName = (key: string) => `list:${key}`
const mostStoredPages = 20

export function storeList<Item>(key: string, address: string, first: LoadedPage<Item>): void {
  const pages = morePagesOf(first).slice(0, mostStoredPages)
  if (pages.length === 0) return
  const list: Stored<Item> = { address, after: first.nextCursor, pages, top: window.scrollY }
  try {
    sessionStorage.setItem(storageName(key), JSON.stringify(list))
  } catch {
    // Storage that is full or switched off costs the place in the list and nothing else.
  }
}

/** What the list had loaded when the document was left, if it still follows on the first page; once. */
export function takeStoredList<Item>(key: string, address: string, first: LoadedPage<Item>): Stored<Item> | null {
  try {
    const text = sessionStorage.getItem(storageName(key))
    sessionStorage.removeItem(storageName(key))
    const list = text === null ? null : (JSON.parse(text) as Stored<Item>)
    return list && list.address === address && list.after === first.nextCursor ? list : null
  } catch {
    // As above; what cannot be read is as good as not there.
    return null
  }
}
