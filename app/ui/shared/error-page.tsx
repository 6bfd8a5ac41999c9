import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type ErrorPageProps = { requestId: string | null; home: string }

/** 404 and 500 for people: what happened, where to go, and a number that the log knows. */
export function ErrorPage({ requestId, home }: ErrorPageProps) {
  const error = useRouteError()
  const t = useText(sharedMessages)
  const isMissing = isRouteErrorResponse(error) && error.status === 404
  return (
    <main id="main" className="error-page">
      <p className="big" aria-hidden="true">
        {isMissing ? '404' : '500'}
      </p>
      <h1>{t(isMissing ? 'missingTitle' : 'brokenTitle')}</h1>
      <p className="soft">{t(isMissing ? 'missingText' : 'brokenText')}</p>
      <div className="row-wrap">
        <a className="button button-primary" href={home}>
          {t('goHome')}
        </a>
        {isMissing ? null : (
          <button type="button" className="button button-quiet" onClick={() => location.reload()}>
            {t('tryAgain')}
          </button>
        )}
      </div>
      {requestId && !isMissing ? (
        <p className="soft small">
          {t('requestId')} <code dir="ltr">{requestId}</code>
        </p>
      ) : null}
    </main>
  )
}
