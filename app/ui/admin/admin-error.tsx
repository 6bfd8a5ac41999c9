import { isRouteErrorResponse, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminFrameMessages } from '#app/ui/messages/admin-frame.ts'
import { busyMessages } from '#app/ui/messages/busy.ts'
import { adminPaths } from '#app/ui/paths.ts'
import { useComeAgain } from '#app/ui/shared/use-come-again.ts'

/**
 * Shown instead of a page that failed. The library's own answers (a page that fetches a session token, a redirect out of
 * the frame) come as error responses with an HTML body, which must run as it is.
 */
export function AdminError({ error }: { error: unknown }) {
  const t = useText(adminFrameMessages)
  const locale = useLocale()
  const busy = useText(busyMessages)
  const root = useRouteLoaderData<{ requestId: string | null }>('root')
  const isBusy = isRouteErrorResponse(error) && error.status === 503
  useComeAgain(isBusy)
  if (isRouteErrorResponse(error) && typeof error.data === 'string' && error.data.startsWith('<')) {
    return <div dangerouslySetInnerHTML={{ __html: error.data }} />
  }
  const isMissing = isRouteErrorResponse(error) && error.status === 404
  if (isBusy) {
    return (
      <Words lang={locale}>
        <h1>{busy('busyTitle')}</h1>
        <p>{busy('busyText')}</p>
      </Words>
    )
  }
  return (
    <Words lang={locale}>
      <h1>{isMissing ? t('notFoundTitle') : t('errorTitle')}</h1>
      <p>{isMissing ? t('notFoundNext') : t('errorNext')}</p>
      {!isMissing && root?.requestId && <code>{root.requestId}</code>}
      <p>
        <a href={adminPaths.home()}>{t('toHome')}</a>
      </p>
    </Words>
  )
}

function Words({ lang, children }: { lang: string; children: ReactNode }) {
  return (
    <main
      lang={lang}
      style={{ maxInlineSize: '36rem', marginInline: 'auto', padding: '4rem 1.5rem', fontFamily: 'system-ui' }}
    >
      {children}
    </main>
  )
}
