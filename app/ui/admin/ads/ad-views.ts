import type { SerializeFrom } from '@remix-run/node'
import type { readAdPosts, readAds } from '#app/web/admin-ads.server.ts'

type Read<Reader extends (...asked: never[]) => Promise<unknown>> = SerializeFrom<
  NonNullable<Awaited<ReturnType<Reader>>>
>

export type AdsView = Read<typeof readAds>
export type AdRow = AdsView['page']['items'][number]
export type AdPostsView = Read<typeof readAdPosts>
export type AdPostRow = AdPostsView['page']['items'][number]
