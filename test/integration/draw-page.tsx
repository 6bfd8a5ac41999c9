import { AppProvider } from '@shopify/polaris'
import type { ComponentType } from 'react'
import { renderToString } from 'react-dom/server'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server'
import { polarisWords } from '#app/ui/admin/polaris-words.ts'
import type { Locale } from '#app/ui/messages/locale.ts'
import { LocaleProvider } from '#app/ui/messages/use-text.tsx'

/** A page of the admin as the server draws it: in the admin's frame, but without a browser around it. */
export async function drawPage(Page: ComponentType, data: object | null, locale: Locale): Promise<string> {
  const { query, dataRoutes } = createStaticHandler([{ id: 'page', path: '*', loader: () => data, Component: Page }])
  const context = await query(new Request('http://localhost/app'))
  if (context instanceof Response) throw new Error(`the page was answered with ${context.status}`)
  const router = createStaticRouter(dataRoutes, context)
  return renderToString(
    <LocaleProvider locale={locale}>
      <AppProvider i18n={polarisWords[locale]}>
        <StaticRouterProvider router={router} context={context} hydrate={false} />
      </AppProvider>
    </LocaleProvider>,
  )
}
