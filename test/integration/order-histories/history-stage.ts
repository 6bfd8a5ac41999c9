import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcessor } from '#test/processor/start-processor.ts'
import { raiseStage } from '../shopify-stage.ts'

/**
 * Shopify's and the processor's stand-ins, both over HTTP. Raised before anything of the app is imported, because the
 * app judges its environment once.
 */
export async function raiseHistoryStage() {
  const stage = await raiseStage()
  const keys = {
    secretKey: process.env.PAYMENTS_SECRET_KEY ?? '',
    publishableKey: process.env.PAYMENTS_PUBLISHABLE_KEY ?? '',
    webhookSecret: process.env.PAYMENTS_WEBHOOK_SECRET ?? '',
  }
  const bank = await startProcessor({ dataDir: mkdtempSync(join(tmpdir(), 'processor-')), latencyMs: 1, ...keys })
  process.env.PAYMENTS_URL = bank.url
  const ask = async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`${bank.url}/__processor/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }
  await ask('POST', 'webhooks/address', { url: `${process.env.APP_URL}/webhooks/payments` })
  await ask('POST', 'webhooks/hold', { on: true })
  // A delivery that a busy machine was too slow to take comes again at once.
  await stage.control('POST', '/clock', { scale: 6_000 })
  const close = async () => {
    await stage.close()
    await bank.close()
  }
  return { ...stage, keys, bankUrl: bank.url, bank: ask, close }
}
export type HistoryStage = Awaited<ReturnType<typeof raiseHistoryStage>>
