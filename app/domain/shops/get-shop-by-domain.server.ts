import type { Shop } from '@prisma/client'
import type { Reader } from '#app/platform/db/database.server.ts'

export async function getShopByDomain(db: Reader, domain: string): Promise<Shop> {
  return db.shop.findUniqueOrThrow({ where: { domain } })
}

export async function findShopByDomain(db: Reader, domain: string): Promise<Shop | null> {
  return db.shop.findUnique({ where: { domain } })
}

export async function getShop(db: Reader, shopId: string): Promise<Shop> {
  return db.shop.findUniqueOrThrow({ where: { id: shopId } })
}

/** For a brand's page: only while the shop is installed. */
export async function findShopByHandle(db: Reader, handle: string): Promise<Shop | null> {
  return db.shop.findFirst({ where: { handle, uninstalledAt: null } })
}
