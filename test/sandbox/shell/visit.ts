import type { IncomingMessage } from 'node:http'
import type { SandboxContext } from '../context.ts'
import { HttpRefusal } from '../http/respond.ts'
import type { ShopState } from '../state/shop-state.ts'
import type { Markup } from './markup.ts'

/** One request to the admin, with the store it is about. */
export type Visit = {
  ctx: SandboxContext
  request: IncomingMessage
  url: URL
  /** What the route's pattern caught, in order. */
  params: string[]
  state: ShopState
  /** `/store/HANDLE` */
  base: string
}

export type Notice = { tone: 'good' | 'bad' | 'warn'; text: string; details?: string[] }
export type Answer =
  | {
      page: Markup
      title: string
      section: Section
      status?: number
      notice?: Notice
      bare?: boolean
      scripts?: string[]
    }
  | { to: string; notice?: Notice; cookies?: { name: string; value: string }[] }
  | { json: unknown; status?: number }

export type Section = 'home' | 'orders' | 'products' | 'markets' | 'notifications' | 'app' | 'none'

export type Handler = (visit: Visit) => Answer | Promise<Answer>
export type ShellRoute = { method: 'GET' | 'POST'; path: RegExp; handle: Handler }

export const handleOf = (domain: string) => domain.replace(/\.myshopify\.com$/, '')

export function notFound(what: string): never {
  throw new HttpRefusal(404, `There is no such ${what}. It may have been deleted.`)
}
