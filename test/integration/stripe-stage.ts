import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startStripe } from '#test/stripe/start-stripe.ts'

/**
 * An installation that pays through Stripe. To be raised before anything of the app is imported: its settings are read
 * once. What Stripe has to tell waits until `hear`, which also does what it asks for.
 */
export async function raiseStripe() {
  let today = () => new Date()
  const stripe = await startStripe({ now: () => today() })
  const { secretKey, webhookSecret, connectWebhookSecret } = stripe.settings
  Object.assign(process.env, {
    PAYMENTS: 'stripe',
    STRIPE_SECRET_KEY: secretKey,
    STRIPE_PUBLISHABLE_KEY: 'pk_test_standin',
    STRIPE_WEBHOOK_SECRET: webhookSecret,
    STRIPE_CONNECT_WEBHOOK_SECRET: connectWebhookSecret,
    STRIPE_API_BASE: stripe.url,
  })
  const { now } = await import('#app/platform/clock.server.ts')
  today = now
  const { receivePayoutWebhook } = await import('#app/routes/machine/payout-webhooks.server.ts')
  const { drain } = await import('#test/support/drain.ts')
  const answers: number[] = []
  const inbox = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = []
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
      const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)])
      const body = Buffer.concat(chunks)
      const url = 'http://localhost:3999/webhooks/payouts'
      const { status } = await receivePayoutWebhook(new Request(url, { method: 'POST', headers, body }))
      answers.push(status)
      response.writeHead(status).end()
    })()
  })
  await new Promise<void>((resolve) => inbox.listen(0, '127.0.0.1', resolve))
  stripe.holdWebhooks()
  stripe.listenConnect(`http://127.0.0.1:${(inbox.address() as AddressInfo).port}/`)
  return {
    stripe,
    /** The statuses with which the app answered. */
    async hear(): Promise<readonly number[]> {
      answers.length = 0
      await stripe.deliver()
      await drain()
      return answers
    },
    accountOf(creatorId: string) {
      const account = stripe.accounts().find(({ metadata }) => metadata.owner_key === creatorId)
      if (!account) throw new Error('no account was made')
      return account
    },
    async close() {
      inbox.closeAllConnections()
      await new Promise((resolve) => inbox.close(resolve))
      await stripe.close()
    },
  }
}
