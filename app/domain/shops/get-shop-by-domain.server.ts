import type { Shop } from '@prisma/client'
import type { Reader } from '#app/platform/db/database.server.ts'
import { sql } from '#app/platform/db/sql.server.ts'
import { shopByDomainSql } from './internal/shop-by-domain.sql.ts'

export async function getShopByDomain(db: Reader, domain: string): Promise<Shop> {
  return db.shop.findUniqueOrThrow({ where: { domain } })
}

export async function findShopByDomain(db: Reader, domain: string): Promise<Shop | null> {
  const [shop] = await sql<Shop>(db, shopByDomainSql, [domain])
  return shop ?? null
}
