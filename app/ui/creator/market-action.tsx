import { Check, Plus } from 'lucide-react'
import { useState } from 'react'
import { marketMessages } from '#app/ui/messages/market-studio.ts'
import { programsMessages } from '#app/ui/messages/programs-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { ConfirmSheet } from './confirm-sheet.tsx'
import type { MarketProductView } from './market-row.tsx'
import { ProgramTerms } from './program-terms.tsx'
import { useCommand } from './use-command.ts'

/** In the program: one tap adds it. Not yet: the terms first, and both happen together. Invited or waiting: its page. */
export function MarketAction({ product }: { product: MarketProductView }) {
  const t = useText(marketMessages)
  const { enrollmentStatus: status, programId } = product
  if (status === 'active') return <ShowcaseToggle product={product} />
  if (status === 'invited' || status === 'applied' || status === 'paused' || product.approval !== 'open') {
    return (
      <div className="row-wrap">
        <ButtonLink look="quiet" small to={creatorPaths.program(programId)}>
          {t('seeProgram')}
        </ButtonLink>
        {status === 'invited' ? <span className="badge badge-accent">{t('invited')}</span> : null}
        {status === 'applied' ? <span className="badge badge-warn">{t('waiting')}</span> : null}
      </div>
    )
  }
  return <JoinAndAdd product={product} />
}

function ShowcaseToggle({ product }: { product: MarketProductView }) {
  const t = useText(programsMessages)
  const toast = useToast()
  const isIn = product.isInShowcase
  const { run, isBusy } = useCommand(() => toast(t(isIn ? 'removedToast' : 'addedToast')))
  const word = t(isIn ? 'added' : 'add')
  return (
    <div className="row-wrap">
      <Button
        type="button"
        look={isIn ? 'quiet' : 'primary'}
        small
        busy={isBusy}
        aria-pressed={isIn}
        aria-label={`${word}: ${product.title}`}
        onClick={() => run({ intent: isIn ? 'hide' : 'show', productId: product.productId }, creatorPaths.products())}
      >
        {isIn ? <Check size={18} aria-hidden="true" /> : <Plus size={18} aria-hidden="true" />}
        {word}
      </Button>
    </div>
  )
}

function JoinAndAdd({ product }: { product: MarketProductView }) {
  const t = useText(marketMessages)
  const tPrograms = useText(programsMessages)
  const toast = useToast()
  const [isOpen, setIsOpen] = useState(false)
  const { programId, productId, title, shopName: shop } = product
  const { run, isBusy } = useCommand(() => {
    setIsOpen(false)
    toast(t('added'))
  })
  return (
    <div className="row-wrap">
      <Button
        type="button"
        look="accent"
        small
        onClick={() => setIsOpen(true)}
        aria-label={`${t('joinAndAdd')}: ${title}`}
      >
        <Plus size={18} aria-hidden="true" />
        {t('joinAndAdd')}
      </Button>
      <ConfirmSheet
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onConfirm={() => run({ intent: 'joinAndShow', productId }, creatorPaths.program(programId))}
        isBusy={isBusy}
        look="accent"
        title={t('joinAndAddTitle', { shop })}
        action={tPrograms('agree')}
      >
        <div className="stack">
          <p>{t('joinAndAddText', { product: title })}</p>
          <ProgramTerms rateBps={product.rateBps ?? 0} perUnit={product.perUnit} />
        </div>
      </ConfirmSheet>
    </div>
  )
}
