import { useFetcher, useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { consentAction, consentTextVersion } from './consent-text.ts'
import { takePendingTouches } from './pending-touches.ts'

/** Paying, signing in and reading one's orders have nothing to do with who showed a product: the question waits. */
const isBusyElsewhere = (path: string) => /^\/(cart|checkout|orders|account|terms)(\/|$)/.test(path)

/**
 * A11: asked once, beside the page and never in its way; both answers weigh the same. What was tapped before the
 * answer is only kept in this page's memory and sent along with a yes.
 */
export function ConsentCard({ isUnanswered }: { isUnanswered: boolean }) {
  const t = useText(frameMessages)
  const fetcher = useFetcher()
  const location = useLocation()
  const ref = new URLSearchParams(location.search).get('ref')
  const isAnswered = fetcher.state !== 'idle' || fetcher.data !== undefined
  useEffect(() => {
    if (isAnswered) takePendingTouches()
  }, [isAnswered])
  if (!isUnanswered || isAnswered || isBusyElsewhere(location.pathname)) return null
  const answer = (granted: 'yes' | 'no') => {
    const touches = granted === 'yes' ? JSON.stringify(takePendingTouches()) : '[]'
    fetcher.submit(
      { granted, textVersion: consentTextVersion, ref: ref ?? '', touches },
      { method: 'post', action: consentAction },
    )
  }
  return (
    <section className="consent" aria-label={t('consentRegion')}>
      <h2>{t('consentTitle')}</h2>
      <p>{t('consentText')}</p>
      <fetcher.Form method="post" action={consentAction} className="consent-answers">
        <input type="hidden" name="textVersion" value={consentTextVersion} />
        <input type="hidden" name="ref" value={ref ?? ''} />
        <input type="hidden" name="touches" value="[]" />
        <Button look="quiet" name="granted" value="no" onClick={(event) => (event.preventDefault(), answer('no'))}>
          {t('consentNo')}
        </Button>
        <Button look="quiet" name="granted" value="yes" onClick={(event) => (event.preventDefault(), answer('yes'))}>
          {t('consentYes')}
        </Button>
      </fetcher.Form>
    </section>
  )
}
