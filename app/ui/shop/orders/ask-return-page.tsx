import { Form, Link, useNavigation } from '@remix-run/react'
import { RotateCcw } from 'lucide-react'
import type { ReturnableLineView } from '#app/domain/returns/return-view.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import type { ActionView } from '#app/web/respond.server.ts'
import { ReturnLineChoice } from './return-line-choice.tsx'

type AskReturnPageProps = {
  number: string
  requestKey: string
  isReplacement: boolean
  lines: readonly WithImages<ReturnableLineView>[]
  answer: ActionView | undefined
}

/** I7, I8: what goes back, how many, why, and what the shopper would like instead. */
export function AskReturnPage({ number, requestKey, isReplacement, lines, answer }: AskReturnPageProps) {
  const t = useText(returnPageMessages)
  const isBusy = useNavigation().state === 'submitting'
  const errors = answer?.ok === false ? answer.fieldErrors : {}
  const hasAny = lines.some((line) => line.units > 0)
  return (
    <div className="page page-narrow">
      <div className="window-head">
        <p className="soft small">
          <Link to={shopPaths.order(number)}>{t('newText', { number: `\u2066${number}\u2069` })}</Link>
        </p>
        <h1>{t('newTitle')}</h1>
      </div>
      <Form method="post" className="stack" noValidate>
        <input type="hidden" name="requestKey" value={requestKey} />
        <RefusalNotice refusal={answer?.ok === false ? answer.refusal : null} />
        <section className="card step" aria-label={t('chooseLines')}>
          <h2>{t('chooseLines')}</h2>
          <ul className="plain-list lines">
            {lines.map((line) => (
              <ReturnLineChoice key={line.lineId} line={line} errors={errors} isOnly={lines.length === 1} />
            ))}
          </ul>
        </section>
        {hasAny ? (
          <>
            <Wish isReplacement={isReplacement} />
            <p className="soft small">{t('photosLater')}</p>
            <Button look="primary" wide busy={isBusy}>
              {t('send')}
            </Button>
          </>
        ) : (
          <EmptyState icon={RotateCcw} title={t('nothing')}>
            <ButtonLink look="quiet" to={shopPaths.order(number)}>
              {t('toOrder', { number: `\u2066${number}\u2069` })}
            </ButtonLink>
          </EmptyState>
        )}
      </Form>
    </div>
  )
}

/** A replacement cost nothing, so there is no money of it to give back. */
function Wish({ isReplacement }: { isReplacement: boolean }) {
  const t = useText(returnPageMessages)
  const kinds = isReplacement ? (['replacement'] as const) : (['refund', 'replacement'] as const)
  return (
    <fieldset className="card step">
      <legend className="step-legend">{t('whatInstead')}</legend>
      {kinds.map((kind, index) => (
        <label className="choice" key={kind}>
          <input type="radio" name="kind" value={kind} defaultChecked={index === 0} />
          <span>
            {t(kind)}
            <span className="soft small choice-more">{t(`${kind}Text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
