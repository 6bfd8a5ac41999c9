import { config } from '#app/config.server.ts'
import { closeDatabase } from '#app/platform/db/database.server.ts'
import { fillWorld } from '#test/world/fill-world.ts'
import { sandboxControl } from '#test/world/sandbox-control.ts'

/** `prisma db seed`: the demo's world without the story. Needs the sandbox, the app and the worker running. */
if (config.shopify.kind !== 'sandbox')
  throw new Error('The seed fills the sandbox world only; set SHOPIFY_SANDBOX_URL.')
await fillWorld({
  sandbox: sandboxControl(config.shopify.sandboxUrl),
  catalogFile: null,
  generated: 0,
  report: (text) => process.stdout.write(`${text}\n`),
})
await closeDatabase()
process.exit(0)
