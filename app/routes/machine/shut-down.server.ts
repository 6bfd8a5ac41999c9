import { flushClicks } from '#app/domain/attribution/log-click.server.ts'
import { closeDatabase } from '#app/platform/db/database.server.ts'
import { closeListener } from '#app/platform/realtime/listener.server.ts'

/** What the web process must finish before it may end. */
export async function shutDown(): Promise<void> {
  await flushClicks()
  await closeListener()
  await closeDatabase()
}
