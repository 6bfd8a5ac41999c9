// Process entry of the Shopify stand-in. Prints one line of JSON when it is ready and lives until it is told to stop.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startSandbox } from './server.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'data-dir': { type: 'string' },
    'app-url': { type: 'string' },
    'app-root': { type: 'string' },
    'clock-scale': { type: 'string' },
  },
})
const { env } = process

const sandbox = await startSandbox({
  port: Number(values.port ?? env['PORT'] ?? 0),
  dataDir: values['data-dir'] ?? env['DATA_DIR'] ?? join(process.cwd(), '.data', 'sandbox'),
  appUrl: values['app-url'] ?? env['APP_URL'] ?? 'http://127.0.0.1:3000',
  appRoot: values['app-root'] ?? env['APP_ROOT'] ?? process.cwd(),
  ...(env['SHOPIFY_API_KEY'] === undefined ? {} : { apiKey: env['SHOPIFY_API_KEY'] }),
  ...(env['SHOPIFY_API_SECRET'] === undefined ? {} : { apiSecret: env['SHOPIFY_API_SECRET'] }),
  publicUrl: env['PUBLIC_URL'] ?? null,
  clockScale: Number(values['clock-scale'] ?? env['SANDBOX_CLOCK_SCALE'] ?? 60),
})
process.stdout.write(`${JSON.stringify({ ready: true, url: sandbox.url, port: sandbox.port })}\n`)

let stopping = false
async function stop(): Promise<void> {
  if (stopping) return
  stopping = true
  await sandbox.close()
  process.exit(0)
}

process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
// A parent that dies without a word must not leave an orphan behind.
process.on('disconnect', () => void stop())
