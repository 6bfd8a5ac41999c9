import { json, type HeadersFunction, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node'
import { Link, Outlet, useLoaderData, useRouteError } from '@remix-run/react'
import { NavMenu } from '@shopify/app-bridge-react'
import polarisStyles from '@shopify/polaris/build/esm/styles.css?url'
import { AppProvider } from '@shopify/shopify-app-remix/react'
import { NavigationProgress } from '#app/ui/admin/navigation-progress.tsx'
import fontStyles from '#app/ui/admin/fonts.css?url'
import rtlStyles from '#app/ui/admin/rtl.css?url'
import { useUnreadNotices } from '#app/ui/admin/notices/use-unread-notices.ts'
import { AdminError } from '#app/ui/admin/admin-error.tsx'
import { adminFrameMessages } from '#app/ui/messages/admin-frame.ts'
import { polarisWords } from '#app/ui/admin/polaris-words.ts'
import { LocaleProvider } from '#app/ui/messages/use-text.tsx'
import { text } from '#app/ui/messages/text.ts'
import { adminPaths } from '#app/ui/paths.ts'
import { adminFrame, rememberAdminLocale } from '#app/web/admin-frame.server.ts'
import { requireMerchant } from '#app/web/require-merchant.server.ts'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: polarisStyles },
  { rel: 'stylesheet', href: fontStyles },
  { rel: 'stylesheet', href: rtlStyles },
]

/** The frame of every admin page. The language is the admin's own, given when the frame is opened. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { locale } = await requireMerchant(request)
  return json({ ...adminFrame(), locale }, { headers: rememberAdminLocale(request) })
}

/** Nothing here changes while the frame is open; asking again would forget the language of the first address. */
export const shouldRevalidate = () => false

export default function Admin() {
  const { apiKey, appBridgeUrl, locale } = useLoaderData<typeof loader>()
  const bridge = { __APP_BRIDGE_URL: appBridgeUrl }
  const unread = useUnreadNotices()
  const t = (key: keyof (typeof adminFrameMessages)['en'], vars = {}) => text(locale, adminFrameMessages, key, vars)
  return (
    <LocaleProvider locale={locale}>
      <AppProvider isEmbeddedApp apiKey={apiKey} i18n={polarisWords[locale]} {...bridge}>
        <NavMenu>
          <Link to={adminPaths.home()} rel="home">
            {t('home')}
          </Link>
          <Link to={adminPaths.notices()}>{unread > 0 ? t('noticesUnread', { count: unread }) : t('notices')}</Link>
          <Link to={adminPaths.catalog()}>{t('catalog')}</Link>
          <Link to={adminPaths.portfolios()}>{t('portfolios')}</Link>
          <Link to={adminPaths.program()}>{t('program')}</Link>
          <Link to={adminPaths.creators()}>{t('creators')}</Link>
          <Link to={adminPaths.commissions()}>{t('commissions')}</Link>
          <Link to={adminPaths.orders()}>{t('orders')}</Link>
          <Link to={adminPaths.returns()}>{t('returns')}</Link>
          <Link to={adminPaths.vouchers()}>{t('vouchers')}</Link>
          <Link to={adminPaths.warehouse()}>{t('warehouse')}</Link>
          <Link to={adminPaths.problems()}>{t('problems')}</Link>
          <Link to={adminPaths.settings()}>{t('settings')}</Link>
        </NavMenu>
        <NavigationProgress />
        <Outlet />
      </AppProvider>
    </LocaleProvider>
  )
}

export function ErrorBoundary() {
  return <AdminError error={useRouteError()} />
}

/** The library answers with headers that App Bridge acts on (retry, re-authorise); they must reach the browser. */
export const headers: HeadersFunction = ({ parentHeaders, loaderHeaders, actionHeaders, errorHeaders }) => {
  if (errorHeaders && Array.from(errorHeaders.entries()).length > 0) return errorHeaders
  return new Headers([
    ...Array.from(parentHeaders.entries()),
    ...Array.from(loaderHeaders.entries()),
    ...Array.from(actionHeaders.entries()),
  ])
}
