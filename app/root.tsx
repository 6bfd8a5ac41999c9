import { json, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { directionOf } from '#app/ui/messages/locale.ts'
import { LocaleProvider } from '#app/ui/messages/use-text.tsx'
import { ErrorPage } from '#app/ui/shared/error-page.tsx'
import { NonceContext } from '#app/ui/shared/nonce.ts'
import sharedStyles from '#app/ui/styles/shared.css?url'
import { negotiateLocale } from '#app/web/negotiate-locale.ts'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
]

export function loader({ request }: LoaderFunctionArgs) {
  const locale = negotiateLocale(request)
  return json(
    { locale, requestId: request.headers.get('x-request-id') },
    { headers: { Vary: 'Cookie, Accept-Language' } },
  )
}

/** The document only: each audience brings its own stylesheet, so a merchant downloads nothing of the shop. */
export function Layout({ children }: { children: ReactNode }) {
  const locale = useRouteLoaderData<typeof loader>('root')?.locale ?? 'en'
  const nonce = useContext(NonceContext)
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration {...(nonce ? { nonce } : {})} />
        <Scripts {...(nonce ? { nonce } : {})} />
      </body>
    </html>
  )
}

export default function Root() {
  const { locale } = useLoaderData<typeof loader>()
  return (
    <LocaleProvider locale={locale}>
      <Outlet />
    </LocaleProvider>
  )
}

export function ErrorBoundary() {
  const shell = useRouteLoaderData<typeof loader>('root')
  return (
    <LocaleProvider locale={shell?.locale ?? 'en'}>
      <link rel="stylesheet" href={sharedStyles} />
      <ErrorPage requestId={shell?.requestId ?? null} home="/" />
    </LocaleProvider>
  )
}
