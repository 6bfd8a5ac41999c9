import { createHmac } from 'node:crypto'
import type { Delivery } from './records.ts'
import { freshId, seconds, strike, type World } from './world.ts'

const MAX_ATTEMPTS = 16

/** Notes an event; it leaves signed, at least once and in no promised order. */
export function emit(world: World, type: string, object: unknown, account?: string): void {
  const id = freshId('evt')
  const { apiVersion } = world.settings
  const event = { id, object: 'event', api_version: apiVersion, created: seconds(world), livemode: false, type }
  const body = JSON.stringify({ ...event, ...(account && { account }), pending_webhooks: 1, data: { object } })
  const owed = strike(world, 'duplicate-webhook') ? 2 : 1
  world.deliveries.set(id, { id, body, isConnect: account !== undefined, owed, attempts: 0, notBefore: 0 })
  setImmediate(() => world.kick())
}

export function sign(body: string, secret: string, unixSeconds: number): string {
  return `t=${unixSeconds},v1=${createHmac('sha256', secret).update(`${unixSeconds}.${body}`).digest('hex')}`
}

export type DeliveryOrder = 'oldest-first' | 'newest-first' | 'shuffled'

export function openSender(world: World) {
  const sending = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const endpointOf = ({ isConnect }: Delivery) => (isConnect ? world.connectWebhookUrl : world.webhookUrl)

  async function send(delivery: Delivery) {
    const url = endpointOf(delivery)
    if (!url || sending.has(delivery.id)) return
    sending.add(delivery.id)
    const { webhookSecret, connectWebhookSecret } = world.settings
    const secret = delivery.isConnect ? connectWebhookSecret : webhookSecret
    const isTaken = await post(url, delivery.body, sign(delivery.body, secret, seconds(world)))
    sending.delete(delivery.id)
    delivery.attempts += 1
    delivery.owed -= isTaken ? 1 : 0
    delivery.notBefore = Date.now() + Math.min(world.settings.retryBaseMs * 2 ** delivery.attempts, 30_000)
    if (delivery.owed <= 0 || delivery.attempts >= MAX_ATTEMPTS) world.deliveries.delete(delivery.id)
    kick()
  }

  function kick() {
    if (closed || world.holdsWebhooks) return
    clearTimeout(timer)
    const waiting = [...world.deliveries.values()].filter((each) => endpointOf(each) && !sending.has(each.id))
    for (const each of waiting) if (each.notBefore <= Date.now()) void send(each)
    const later = waiting.map((each) => each.notBefore).filter((at) => at > Date.now())
    if (later.length > 0) timer = setTimeout(kick, Math.max(5, Math.min(...later) - Date.now()))
    timer?.unref()
  }

  async function deliverAll(order: DeliveryOrder = 'oldest-first') {
    for (let round = 0; round < 2; round += 1) {
      const due = [...world.deliveries.values()]
      if (order === 'newest-first') due.reverse()
      if (order === 'shuffled') due.sort(() => Math.random() - 0.5)
      for (const each of due) await send(each)
    }
    return { owed: world.deliveries.size }
  }

  world.kick = kick
  return {
    deliverAll,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}

async function post(url: string, body: string, signature: string): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'stripe-signature': signature }
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false // the other side being down is this loop's everyday
  }
}
