import type { SerializeFrom } from '@remix-run/node'
import { Check, Link2, Plus } from 'lucide-react'
import type { ProgramProduct } from '#app/domain/programs/list-program-products.server.ts'
import { linksMessages } from '#app/ui/messages/links-studio.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDate, formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useCommand } from './use-command.ts'
import { CopyButton } from './copy-button.tsx'

export type ProgramProductView = SerializeFrom<WithImages<ProgramProduct>>

export function ProgramProductRow({ product, isEnrolled }: { product: ProgramProductView; isEnrolled: boolean }) {
  const t = useText(programsMessages)
  const locale = useLocale()
  return (
    <li>
      <Picture image={product.image} alt="" shownWidth={60} />
      <div className="grow stack-tight">
        <span className="product-title">{product.title}</span>
        <span className="small soft">
          {product.price ? <MoneyText money={product.price} /> : null}
          {product.perUnit || product.rateBps === null ? null : <> · {formatPercent(product.rateBps, locale)}</>}
          {product.earnsAbout ? (
            <span className="block">{t('earnsAbout', { amount: formatMoney(product.earnsAbout, locale) })}</span>
          ) : null}
        </span>
        {product.lockedUntil ? (
          <span className="small soft">
            {t('lockedUntil', { date: formatDate(product.lockedUntil, locale, 'UTC') })}
          </span>
        ) : null}
      </div>
      {isEnrolled ? <ProductActions product={product} /> : null}
    </li>
  )
}

function ProductActions({ product }: { product: ProgramProductView }) {
  const t = useText(programsMessages)
  const tLinks = useText(linksMessages)
  const toast = useToast()
  const show = useCommand(() => toast(t(product.isInShowcase ? 'removedToast' : 'addedToast')))
  const link = useCommand<{ path: string }>(({ path }) =>
    toast(
      <>
        <span>{tLinks('made')}</span>
        <CopyButton text={window.location.origin + path} />
      </>,
    ),
  )
  const toggle = { intent: product.isInShowcase ? 'hide' : 'show', productId: product.productId }
  return (
    <div className="row-actions">
      <Button
        type="button"
        look="plain"
        small
        busy={link.isBusy}
        aria-label={`${t('makeLink')}: ${product.title}`}
        onClick={() => link.run({ intent: 'link', productId: product.productId }, creatorPaths.products())}
      >
        <Link2 size={20} aria-hidden="true" />
      </Button>
      <Button
        type="button"
        look={product.isInShowcase ? 'quiet' : 'primary'}
        small
        busy={show.isBusy}
        aria-pressed={product.isInShowcase}
        aria-label={`${t(product.isInShowcase ? 'added' : 'add')}: ${product.title}`}
        onClick={() => show.run(toggle, creatorPaths.products())}
      >
        {product.isInShowcase ? <Check size={18} aria-hidden="true" /> : <Plus size={18} aria-hidden="true" />}
        <span className="wide-words">{t(product.isInShowcase ? 'added' : 'add')}</span>
      </Button>
    </div>
  )
}
