import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { busyMessages } from '#app/ui/messages/busy.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { useComeAgain } from './use-come-again.ts'

type ErrorPageProps = { requestId: string | null; home: string }

/** 404, 500 and 503 for people: what happened, where to go, and a number that the log knows. */
export function ErrorPage({ requestId, home }: ErrorPageProps) {
  const error = useRouteError()
  const t = useText(sharedMessages)
  const busy = useText(busyMessages)
  const isMissing = isRouteErrorResponse(error) && error.status === 404
  const isBusy = isRouteErrorResponse(error) && error.status === 503
  useComeAgain(isBusy)
  return (
    <main id="main" className="error-page">
      <p className="big" aria-hidden="true">
        {isMissing ? '404' : isBusy ? '503' : '500'}
      </p>
      <h1>{isBusy ? busy('busyTitle') : t(isMissing ? 'missingTitle' : 'brokenTitle')}</h1>
      <p className="soft">{isBusy ? busy('busyText') : t(isMissing ? 'missingText' : 'brokenText')}</p>
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
      {requestId && !isMissing && !isBusy ? (
        <p className="soft small">
          {t('requestId')} <code dir="ltr">{requestId}</code>
        </p>
      ) : null}
    </main>
  )
}
