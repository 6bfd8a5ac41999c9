import { departmentIds } from '#app/domain/catalog/category-tree.ts'
import { isSameAccount, type Audience } from '#app/domain/creators/audiences.ts'
import { creatorReach } from '#app/domain/creators/inputs.ts'
import { proofToken } from '#app/domain/creators/proof-token.server.ts'
import { reachOf } from '#app/domain/creators/reach-of.server.ts'
import { saveReach } from '#app/domain/creators/save-reach.server.ts'
import { storage } from '#app/platform/storage/storage.server.ts'
import { intlTagOf, type Locale } from '#app/ui/messages/locale.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { z } from 'zod'
import { toCategoryViews } from './category-words.ts'
import { countryOptions } from './country-options.ts'
import { db, inTransaction } from './database.server.ts'

/** Spoken by creators of the markets that shops sell to. */
const spoken = [
  'ar',
  'en',
  'de',
  'es',
  'fa',
  'fr',
  'hi',
  'id',
  'it',
  'ja',
  'ms',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'ur',
  'zh',
]

/** A creator's reach and what can be chosen for it, in the reader's words. */
export async function reachView(creatorId: string, { country, locale }: { country: string; locale: Locale }) {
  const { audiences, ...reach } = await reachOf(db, creatorId)
  const names = new Intl.DisplayNames([intlTagOf(locale)], { type: 'language' })
  return {
    reach: { ...reach, audiences: audiences.map(toAudienceView) },
    countries: countryOptions(locale, reach.country ?? country),
    languages: [...new Set([...spoken, ...reach.languages])].map((value) => ({
      value,
      label: names.of(value) ?? value,
    })),
    categories: toCategoryViews(locale, [...new Set([...departmentIds, ...reach.categories])]),
  }
}

/** What was shown of an account opens for its creator. */
function toAudienceView({ proofKey, ...audience }: Audience) {
  return { ...audience, proofUrl: proofKey && machinePaths.audienceProof(proofToken(proofKey)) }
}
export type AudienceView = ReturnType<typeof toAudienceView>

/** Rows numbered by name arrive as an object. */
const rows = (value: unknown): unknown[] => (value !== null && typeof value === 'object' ? Object.values(value) : [])
const day = z.union([
  z.literal('').transform(() => null),
  z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`)),
])

export const reachForm = z.object({
  country: z.union([z.literal('').transform(() => null), creatorReach.shape.country]),
  markets: creatorReach.shape.markets.default([]),
  languages: creatorReach.shape.languages.default([]),
  categories: creatorReach.shape.categories.default([]),
  audiences: z.preprocess(rows, creatorReach.shape.audiences),
  isListed: z.literal('yes').optional().transform((answer) => answer === 'yes'),
  permitNumber: z.string().trim().max(40, 'permit').transform((text) => text || null),
  permitExpiresAt: day,
}) // prettier-ignore

/** An account's address is not asked here, and stays as long as its name does; pictures of accounts that went, go. */
export async function keepReach(creatorId: string, given: z.infer<typeof reachForm>) {
  const { audiences: before } = await reachOf(db, creatorId)
  const audiences = given.audiences.map((audience) => {
    const known = before.find((one) => isSameAccount(one, audience))
    return { ...audience, url: known?.url ?? null }
  })
  const saved = await inTransaction('save reach', (tx) => saveReach(tx, { ...given, audiences, creatorId }))
  if (saved.ok) await Promise.all(saved.value.droppedKeys.map((key) => storage.remove(key)))
  return saved
}
