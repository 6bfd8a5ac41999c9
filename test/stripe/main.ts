import { startStripe } from './start-stripe.ts'

/** Own process: STRIPE_PORT, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_URL, STRIPE_WEBHOOK_SECRET, and the same with CONNECT. */
const env = process.env
const stripe = await startStripe({
  port: Number(env.STRIPE_PORT ?? 12_111),
  ...(env.STRIPE_SECRET_KEY ? { secretKey: env.STRIPE_SECRET_KEY } : {}),
  ...(env.STRIPE_WEBHOOK_URL ? { webhookUrl: env.STRIPE_WEBHOOK_URL } : {}),
  ...(env.STRIPE_WEBHOOK_SECRET ? { webhookSecret: env.STRIPE_WEBHOOK_SECRET } : {}),
  ...(env.STRIPE_CONNECT_WEBHOOK_URL ? { connectWebhookUrl: env.STRIPE_CONNECT_WEBHOOK_URL } : {}),
  ...(env.STRIPE_CONNECT_WEBHOOK_SECRET ? { connectWebhookSecret: env.STRIPE_CONNECT_WEBHOOK_SECRET } : {}),
})
console.log(`stripe ready at ${stripe.url}`)
const stop = () => void stripe.close().then(() => process.exit(0))
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
process.on('disconnect', stop)
