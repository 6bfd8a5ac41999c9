import { join } from 'node:path'
import { startProcessor } from './start-processor.ts'

/** Own process. All settings come from PROCESSOR_*; the defaults fit a local demo. */
const env = process.env
const processor = await startProcessor({
  port: Number(env.PROCESSOR_PORT ?? 4242),
  host: env.PROCESSOR_HOST ?? '127.0.0.1',
  dataDir: env.PROCESSOR_DATA_DIR ?? join(process.cwd(), '.data', 'processor'),
  ...(env.PROCESSOR_SECRET_KEY ? { secretKey: env.PROCESSOR_SECRET_KEY } : {}),
  ...(env.PROCESSOR_PUBLISHABLE_KEY ? { publishableKey: env.PROCESSOR_PUBLISHABLE_KEY } : {}),
  ...(env.PROCESSOR_WEBHOOK_URL ? { webhookUrl: env.PROCESSOR_WEBHOOK_URL } : {}),
  ...(env.PROCESSOR_WEBHOOK_SECRET ? { webhookSecret: env.PROCESSOR_WEBHOOK_SECRET } : {}),
  ...(env.PROCESSOR_PUBLIC_URL ? { publicUrl: env.PROCESSOR_PUBLIC_URL } : {}),
})
console.log(`processor ready at ${processor.url}`)

const stop = () => void processor.close().then(() => process.exit(0))
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
// A launcher that dies takes this process with it.
process.on('disconnect', stop)
