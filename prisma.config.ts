import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'
import { defineConfig } from 'prisma/config'

// Prisma runs here without its native engines, which would have to be downloaded: any existing file satisfies the look-up.
const existingFile = fileURLToPath(import.meta.url)
process.env.PRISMA_QUERY_ENGINE_LIBRARY ??= existingFile
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= existingFile
process.env.CHECKPOINT_DISABLE ??= '1'
process.env.PRISMA_HIDE_UPDATE_MESSAGE ??= '1'
process.env.DATABASE_URL ??= 'postgresql://postgres@127.0.0.1:5432/vitrine'

// The JavaScript schema engine leaves lock timers of 10 s and 60 s running, which keeps the command alive after it is done.
const setTimeoutOriginal = globalThis.setTimeout
globalThis.setTimeout = ((handler: () => void, milliseconds?: number, ...rest: unknown[]) => {
  const timer = setTimeoutOriginal(handler, milliseconds, ...(rest as []))
  if (milliseconds === 10_000 || milliseconds === 60_000) timer.unref()
  return timer
}) as typeof setTimeout

// Given apart, not as a connection string: with the string, the adapter's shadow database silently is the main database.
const url = new URL(process.env.DATABASE_URL)
const connection = {
  host: url.hostname,
  port: Number(url.port || 5432),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
  database: url.pathname.slice(1),
  allowExitOnIdle: true,
}

type Queryable = { patched?: boolean; queryRaw(query: unknown): Promise<{ columnTypes: number[] }> }
type Fields = { fields: { dataTypeID: number }[] }

/** The adapter does not know PostgreSQL's catalog types "char" (18) and name (19); read them as text. */
function readCatalogTypes(connected: object) {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf(connected)) as Queryable
  if (prototype.patched) return
  prototype.patched = true
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with the right `this`
  const queryRaw = prototype.queryRaw
  prototype.queryRaw = async function (this: { performIO(query: unknown): Promise<Fields> }, query: unknown) {
    const charColumns: number[] = []
    const performIO = async (io: unknown) => {
      const result = await this.performIO(io)
      result.fields.forEach((field, index) => {
        if (field.dataTypeID === 18) charColumns.push(index)
        if (field.dataTypeID === 18 || field.dataTypeID === 19) field.dataTypeID = 25
      })
      return result
    }
    const result = await queryRaw.call(Object.create(this, { performIO: { value: performIO } }), query)
    for (const index of charColumns) result.columnTypes[index] = 6
    return result
  }
}

class CatalogAwarePg extends PrismaPg {
  override async connect() {
    const connected = await super.connect()
    readCatalogTypes(connected)
    // Upstream cuts a script at every semicolon, also inside a function body; PostgreSQL takes the whole script at once.
    connected.executeScript = async (script) => {
      await (connected as unknown as { client: { query(sql: string): Promise<unknown> } }).client.query(script)
    }
    return connected
  }

  /** Upstream drops the shadow database before closing the pool that is connected to it. */
  override async connectToShadowDb() {
    const main = await this.connect()
    const name = `prisma_migrate_shadow_db_${randomUUID()}`
    await main.executeScript(`CREATE DATABASE "${name}"`)
    const shadow = await new CatalogAwarePg({ ...connection, database: name }).connect()
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await main.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`)
      await main.dispose()
    }
    return shadow
  }
}

export default defineConfig({
  schema: 'prisma',
  experimental: { adapter: true },
  engine: 'js',
  adapter: async () => new CatalogAwarePg(connection),
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed.ts' },
})
