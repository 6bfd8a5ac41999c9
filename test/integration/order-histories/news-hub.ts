import { setTimeout as sleep } from 'node:timers/promises'
import { receivePaymentWebhook } from '#app/routes/machine/payment-webhooks.server.ts'
import { receiveShopifyWebhook } from '#app/routes/machine/shopify-webhooks.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { SIGNATURE_HEADER, signNotice } from '#test/processor/sign-notice.ts'
import { waitUntil } from '#test/world/wait-until.ts'
import type { HistoryStage } from './history-stage.ts'
import type { Random } from './seeded.ts'

type News = { readonly path: string; readonly headers: Headers; readonly body: string }

/** Between the senders of webhooks and the app: takes every one at once, and hands it on when and as often as told. */
export function openNewsHub(stage: HistoryStage) {
  let waiting: News[] = []
  let isStraight = true

  const handOn = async ({ path, headers, body }: News): Promise<Response> => {
    const request = new Request(`http://localhost${path}`, { method: 'POST', headers: new Headers(headers), body })
    if (!path.startsWith('/webhooks/payments')) return receiveShopifyWebhook(request)
    // The processor signs each attempt anew; its clock is not the one of the story.
    const signedAt = Math.floor(now().getTime() / 1_000)
    request.headers.set(SIGNATURE_HEADER, signNotice(body, stage.keys.webhookSecret, signedAt))
    return receivePaymentWebhook(request)
  }

  stage.deliverTo(async (request) => {
    const { pathname } = new URL(request.url)
    const news = { path: pathname, headers: new Headers(request.headers), body: await request.text() }
    if (isStraight) return handOn(news)
    waiting.push(news)
    return new Response(null, { status: 200 })
  })

  /** Until the senders owe nothing more. */
  const collect = async () => {
    await stage.bank('POST', 'webhooks/deliver', { order: 'oldest-first' })
    await waitUntil('the webhooks on their way', async () => {
      const { pendingWebhooks } = await stage.control<{ pendingWebhooks: number }>('GET', '/log?limit=1')
      if (pendingWebhooks > 0) await sleep(5)
      return pendingWebhooks === 0
    })
  }

  return {
    straight: (on: boolean) => void (isStraight = on),
    collect,
    count: () => waiting.length,
    /** Hands on what came: shuffled, some twice, some (`lateShare`) only the next time. */
    async deliver(random: Random, lateShare: number): Promise<void> {
      await collect()
      const [late, due] = split(waiting, () => random.chance(lateShare))
      waiting = late
      const doubled = due.flatMap((news) => (random.chance(0.25) ? [news, news] : [news]))
      for (const news of random.shuffle(doubled)) {
        const { status } = await handOn(news)
        if (status >= 400) throw new Error(`${news.path} ${news.headers.get('x-shopify-topic')} answered ${status}`)
      }
    },
  }
}
export type NewsHub = ReturnType<typeof openNewsHub>

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  const first: Item[] = []
  const second: Item[] = []
  for (const item of items) (isFirst(item) ? first : second).push(item)
  return [first, second]
}
