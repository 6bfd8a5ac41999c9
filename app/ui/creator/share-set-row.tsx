import type { SerializeFrom } from '@remix-run/node'
import { useState } from 'react'
import type { ShareSetCard } from '#app/domain/attribution/list-share-sets.server.ts'
import { linksMessages } from '#app/ui/messages/links-studio.ts'
import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { ConfirmSheet } from './confirm-sheet.tsx'
import { ShareButton } from './share-sheet.tsx'
import { useCommand } from './use-command.ts'

export type ShareSetView = SerializeFrom<WithImages<ShareSetCard>>

export function ShareSetRow({ set }: { set: ShareSetView }) {
  const t = useText(shareMessages)
  const tLinks = useText(linksMessages)
  const locale = useLocale()
  const toast = useToast()
  const [isAsked, setIsAsked] = useState(false)
  const { run, isBusy } = useCommand(() => toast(t('setEnded')))
  return (
    <li className="stack-tight">
      <div className="row">
        <span className="link-picture">
          <Picture image={set.image} alt="" shownWidth={48} />
        </span>
        <div className="grow">
          <strong className="product-title" dir="auto">
            {set.title}
          </strong>
          <span className="small soft">
            {t('products', { count: set.productCount })} · {tLinks('clicks', { count: set.clicks })}
            {set.marginBps > 0 ? <> · {t('atYourPrice', { rate: formatPercent(set.marginBps, locale) })}</> : null}
          </span>
        </div>
      </div>
      <div className="row-wrap">
        <ShareButton code={set.code} title={set.title} />
        <Button
          type="button"
          look="plain"
          small
          aria-label={`${t('endSet')}: ${set.title}`}
          onClick={() => setIsAsked(true)}
        >
          {t('endSet')}
        </Button>
      </div>
      <ConfirmSheet
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() => run({ intent: 'end', shareSetId: set.shareSetId })}
        isBusy={isBusy}
        title={t('endSetTitle')}
        action={t('endSet')}
      >
        <p>{t('endSetText')}</p>
      </ConfirmSheet>
    </li>
  )
}
