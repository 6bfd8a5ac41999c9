import pg from 'pg'
import { config } from '#app/config.server.ts'

const int8 = 20
const timestamptz = 1184

/** int8 as bigint, because money must not pass through a float; everything else as pg does. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === int8 && format !== 'binary') return (text: string) => BigInt(text)
    if (oid === timestamptz && format !== 'binary') return (text: string) => new Date(text)
    return pg.types.getTypeParser(oid, format)
  },
}

/** Raw SQL's way to the database: bulk loads, inbox, claims, feed. Prisma has its own pool of the same size. */
export const pool = new pg.Pool({
  connectionString: config.database.url,
  max: config.database.poolSize,
  application_name: 'vitrine',
  types,
})

// An idle connection that the server closes (restart, failover) must not take the process down; the next query reconnects.
pool.on('error', (error) => process.emitWarning(`idle database connection lost: ${error.message}`))
