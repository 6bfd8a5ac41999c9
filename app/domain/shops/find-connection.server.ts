import type { ChannelConnection } from '@prisma/client'
import type { Reader } from '#app/platform/db/database.server.ts'

/** The shop's way into the social shop, in whatever state; null before the first attempt. */
export async function findConnection(db: Reader, shopId: string): Promise<ChannelConnection | null> {
  return db.channelConnection.findFirst({ where: { shopId }, orderBy: { id: 'desc' } })
}
