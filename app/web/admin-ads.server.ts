import type { Shop } from '@prisma/client'
import { z } from 'zod'
import type { AdRefusal } from '#app/domain/attribution/ad-refusals.ts'
import { longestAdDays } from '#app/domain/attribution/ad-states.ts'
import { askForAd } from '#app/domain/attribution/ask-for-ad.server.ts'
import { endAd } from '#app/domain/attribution/end-ad.server.ts'
import { listAdPosts } from '#app/domain/attribution/list-ad-posts.server.ts'
import { listAds } from '#app/domain/attribution/list-ads.server.ts'
import { findProgramSettings } from '#app/domain/programs/find-program-settings.server.ts'
import type { Outcome } from '#app/kernel/outcome.ts'
import { programFieldWords } from '#app/ui/messages/admin-program-fields.ts'
import { adRefusalWords } from '#app/ui/messages/ads.ts'
import { machinePaths, shopPaths } from '#app/ui/paths.ts'
import { appUrl } from './app-url.server.ts'
import { avatarsOf } from './avatars-of.server.ts'
import { db, inTransaction } from './database.server.ts'
import { judgeForm } from './parse-form.server.ts'
import { readField } from './read-field.ts'
import type { MerchantCaller } from './require-merchant.server.ts'
import { accepted, invalid, notFound, refused } from './respond.server.ts'

const states = { current: ['asked', 'granted'], past: ['declined', 'ended'] } as const

/** One page of the videos that the shop plays as ads or asked for; null without a program. */
export async function readAds(shop: Shop, search: URLSearchParams) {
  if (!(await findProgramSettings(db, shop.id))) return null
  const name = search.get('view') === 'past' ? ('past' as const) : ('current' as const)
  const asked = { reader: { shopId: shop.id }, states: states[name], cursor: search.get('cursor') }
  const page = await listAds(db, asked)
  const avatars = await avatarsOf(page.items.map(({ creator }) => creator.creatorId))
  const items = page.items.map(({ post, code, creator, ...ad }) => ({
    ...ad,
    creator: { ...creator, avatarUrl: avatars.get(creator.creatorId) ?? null },
    post: toPostView(post),
    link: code === null ? null : `${appUrl}${machinePaths.shortLink(code)}`,
  }))
  return { name, page: { ...page, items }, timeZone: shop.timeZone }
}

/** One page of the videos that the shop may ask for, of one creator or of all; null without a program. */
export async function readAdPosts(shop: Shop, search: URLSearchParams) {
  if (!(await findProgramSettings(db, shop.id))) return null
  const creatorId = search.get('creator') ?? ''
  const asked = { shopId: shop.id, creatorId: creatorId || null, cursor: search.get('cursor') }
  const page = await listAdPosts(db, asked)
  const items = page.items.map((post) => ({ ...post, ...toPostView(post) }))
  return { creatorId, page: { ...page, items }, timeZone: shop.timeZone }
}

function toPostView({ postId, caption, posterKey }: { postId: string; caption: string; posterKey: string | null }) {
  return {
    postId,
    caption,
    posterUrl: posterKey && `${appUrl}${machinePaths.media(posterKey)}`,
    url: `${appUrl}${shopPaths.post(postId)}`,
  }
}

const askForm = z.object({
  postId: z.string().min(1),
  days: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'days')
    .transform(Number)
    .refine((days) => days >= 1 && days <= longestAdDays, 'days'),
})

/** Asking for a video, taking that back, and ending an ad. */
export async function runAdCommand(caller: MerchantCaller, form: FormData) {
  const { shop, locale, staffId: actor } = caller
  const authorizationId = readField(form, 'authorizationId')
  switch (readField(form, 'intent')) {
    case 'ask': {
      const input = judgeForm(form, askForm, locale, programFieldWords)
      if (!input.ok) return invalid(locale, input)
      const asked = { shopId: shop.id, actor, ...input.value }
      return answer(caller, await inTransaction('ask for ad', (tx) => askForAd(tx, asked)))
    }
    case 'end':
      return answer(
        caller,
        await inTransaction('end ad', (tx) => endAd(tx, { authorizationId, by: { shopId: shop.id, actor } })),
      )
    default:
      return notFound()
  }
}

function answer({ locale }: MerchantCaller, outcome: Outcome<unknown, AdRefusal>) {
  return outcome.ok ? accepted(null) : refused(locale, adRefusalWords, outcome)
}
