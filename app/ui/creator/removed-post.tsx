import { Trash2 } from 'lucide-react'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { useCommand } from './use-command.ts'

/** What is left of a removed post, and the way back while there is one. */
export function RemovedPost({ undoUntil }: { undoUntil: string | null }) {
  const t = useText(postsMessages)
  const locale = useLocale()
  const toast = useToast()
  const { run, isBusy } = useCommand(() => toast(t('restored')))
  const time =
    undoUntil && new Intl.DateTimeFormat(intlTagOf(locale), { timeStyle: 'short' }).format(new Date(undoUntil))
  return (
    <EmptyState
      icon={Trash2}
      title={t('removedTitle')}
      text={<span suppressHydrationWarning>{time ? t('removedText', { time }) : t('removedLate')}</span>}
    >
      {undoUntil ? (
        <Button type="button" look="primary" busy={isBusy} onClick={() => run({ intent: 'restore' })}>
          {t('restore')}
        </Button>
      ) : null}
    </EmptyState>
  )
}
