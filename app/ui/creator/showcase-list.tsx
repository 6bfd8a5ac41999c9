import type { SerializeFrom } from '@remix-run/node'
import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import type { ShowcaseCard } from '#app/domain/programs/list-showcase.server.ts'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { showcaseMessages } from '#app/ui/messages/showcase-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useCommand } from './use-command.ts'

export type ShowcaseView = SerializeFrom<WithImages<ShowcaseCard>>
type Moving = { from: number; over: number } | null

/** Order by buttons for everyone, by dragging for those with a mouse. */
export function ShowcaseList({ items, hasMore }: { items: readonly ShowcaseView[]; hasMore: boolean }) {
  const t = useText(showcaseMessages)
  const toast = useToast()
  const { run, isBusy } = useCommand()
  const [moving, setMoving] = useState<Moving>(null)
  const move = (from: number, to: number) => {
    const item = items[from]
    if (!item || to < 0 || from === to || isBusy) return
    run({ intent: 'move', productId: item.productId, toIndex: String(to) })
    toast(t('moved', { title: item.title, position: to + 1 }))
  }
  const remove = (index: number) => {
    const item = items[index]
    if (!item) return
    run({ intent: 'remove', productId: item.productId })
    toast(
      <>
        <span>{t('removed')}</span>
        <button
          type="button"
          onClick={() => run({ intent: 'putBack', productId: item.productId, toIndex: String(index) })}
        >
          {t('undo')}
        </button>
      </>,
    )
  }
  return (
    <ol className="product-rows panel" aria-busy={isBusy}>
      {items.map((item, index) => (
        <li
          key={item.productId}
          className={classOf(moving, index)}
          onDragOver={(event) => {
            if (!moving) return
            event.preventDefault()
            if (moving.over !== index) setMoving({ ...moving, over: index })
          }}
          onDrop={(event) => {
            event.preventDefault()
            if (moving) move(moving.from, moving.over)
            setMoving(null)
          }}
        >
          <ShowcaseRow
            item={item}
            index={index}
            isLast={!hasMore && index === items.length - 1}
            onMove={move}
            onRemove={remove}
            onDragStart={() => setMoving({ from: index, over: index })}
            onDragEnd={() => setMoving(null)}
          />
        </li>
      ))}
    </ol>
  )
}

function classOf(moving: Moving, index: number): string {
  if (!moving) return ''
  if (moving.from === index) return 'dragging'
  return moving.over === index ? 'drop-before' : ''
}

type RowProps = {
  item: ShowcaseView
  index: number
  isLast: boolean
  onMove: (from: number, to: number) => void
  onRemove: (index: number) => void
  onDragStart: (event: DragEvent) => void
  onDragEnd: () => void
}

function ShowcaseRow({ item, index, isLast, onMove, onRemove, onDragStart, onDragEnd }: RowProps) {
  const t = useText(showcaseMessages)
  const s = useText(studioMessages)
  const { title } = item
  return (
    <>
      <span
        className="drag-handle"
        draggable
        onDragStart={onDragStart}
        onDragEnd={onDragEnd}
        title={t('drag')}
        aria-hidden="true"
      >
        <GripVertical size={20} />
      </span>
      <Picture image={item.image} alt="" shownWidth={60} />
      <div className="grow">
        <span className="product-title">{title}</span>
        <span className="small soft">
          {item.shopName}
          {item.price ? (
            <>
              {' · '}
              <MoneyText money={item.price} />
            </>
          ) : null}
        </span>
        {item.isShown ? null : <span className="badge badge-warn">{s('hiddenProduct')}</span>}
      </div>
      <div className="row-actions">
        <IconButton
          icon={ArrowUp}
          label={t('moveUp', { title })}
          disabled={index === 0}
          onPress={() => onMove(index, index - 1)}
        />
        <IconButton
          icon={ArrowDown}
          label={t('moveDown', { title })}
          disabled={isLast}
          onPress={() => onMove(index, index + 1)}
        />
        <IconButton icon={Trash2} label={t('remove', { title })} onPress={() => onRemove(index)} />
      </div>
    </>
  )
}

type IconButtonProps = { icon: typeof ArrowUp; label: string; disabled?: boolean; onPress: () => void }

function IconButton({ icon: Icon, label, disabled = false, onPress }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} disabled={disabled} onClick={onPress}>
      <Icon size={20} aria-hidden="true" />
    </button>
  )
}
