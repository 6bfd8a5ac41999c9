import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData, useMatches, useRouteLoaderData } from '@remix-run/react'
import { countCartUnits } from '#app/domain/checkout/get-cart.server.ts'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { text } from '#app/ui/messages/text.ts'
import { shopPaths } from '#app/ui/paths.ts'
import { ErrorPage } from '#app/ui/shared/error-page.tsx'
import { Frame } from '#app/ui/shop/frame.tsx'
import { OfflineBanner } from '#app/ui/shop/offline-banner.tsx'
import type { ShopFrame } from '#app/ui/shop/shop-frame.ts'
import styles from '#app/ui/styles/shop.css?url'
import { db } from '#app/web/database.server.ts'
import { countryOptions } from '#app/web/country-options.ts'
import { readCaller } from '#app/web/sessions.server.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

export async function loader({ request }: LoaderFunctionArgs) {
  const caller = await readCaller(request)
  const { account, shopperKey, locale, country } = caller
  const frame: ShopFrame = {
    locale,
    country,
    countries: countryOptions(locale, country),
    account: account && { displayName: account.displayName, isCreator: caller.creator !== null },
    mayBuy: account === null || account.ageBand === 'adult',
    cartCount: shopperKey ? await countCartUnits(db, shopperKey) : 0,
    consent: caller.consent.attribution,
  }
  return json(frame)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  const locale = data?.locale ?? 'en'
  return [
    { title: text(locale, frameMessages, 'metaTitle') },
    { name: 'description', content: text(locale, frameMessages, 'metaDescription') },
    { name: 'theme-color', content: '#0e0e17' },
  ]
}

/** A page asks for the dark, full-height room by exporting `handle = { isImmersive: true }`. */
export default function Shop() {
  const frame = useLoaderData<typeof loader>()
  const isImmersive = useMatches().some((match) => (match.handle as { isImmersive?: boolean } | undefined)?.isImmersive)
  return (
    <Frame frame={frame} isImmersive={isImmersive}>
      <OfflineBanner />
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<{ requestId: string | null }>('root')
  return <ErrorPage requestId={root?.requestId ?? null} home={shopPaths.feed()} />
}
