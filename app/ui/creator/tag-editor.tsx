import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { PostTagView, PostView } from '#app/domain/posts/post-view.ts'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatDuration } from '#app/ui/shared/format.ts'
import { MoneyText } from '#app/ui/shared/money-text.tsx'
import { Picture } from '#app/ui/shared/picture.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { ProductPicker } from './product-picker.tsx'
import { useCommand } from './use-command.ts'
import type { Player } from './use-player.ts'

/** Which products appear, and from which moment on. */
export function TagEditor({ post, player }: { post: WithImages<PostView>; player: Player }) {
  const t = useText(postsMessages)
  const toast = useToast()
  const [isPicking, setIsPicking] = useState(false)
  const tag = useCommand()
  const untag = useCommand()
  const time = formatDuration(player.atMs)
  const put = (productId: string, atMs: number) => tag.run({ intent: 'tag', productId, atMs: String(atMs) })
  const remove = ({ productId, title, atMs }: WithImages<PostTagView>) => {
    untag.run({ intent: 'untag', productId })
    toast(
      <>
        <span>{t('tagRemoved', { title })}</span>
        <button type="button" onClick={() => put(productId, atMs)}>
          {t('undo')}
        </button>
      </>,
    )
  }
  return (
    <section className="panel">
      <h2>{t('productsTitle')}</h2>
      <p className="soft small">{post.tags.length > 0 ? t('productsHint') : t('noTags')}</p>
      <ul className="tag-rows">
        {post.tags.map((shown) => (
          <TagRow key={shown.productId} tag={shown} player={player} onMove={put} onRemove={remove} />
        ))}
      </ul>
      <Button type="button" look="primary" wide busy={tag.isBusy} onClick={() => setIsPicking(true)}>
        <Plus size={20} aria-hidden="true" />
        {t('addAt', { time })}
      </Button>
      <ProductPicker
        isOpen={isPicking}
        onClose={() => setIsPicking(false)}
        taken={post.tags.map((shown) => shown.productId)}
        onPick={({ productId, title }) => {
          setIsPicking(false)
          put(productId, player.atMs)
          toast(t('tagAdded', { title, time }))
        }}
      />
    </section>
  )
}

type TagRowProps = {
  tag: WithImages<PostTagView>
  player: Player
  onMove: (productId: string, atMs: number) => void
  onRemove: (tag: WithImages<PostTagView>) => void
}

function TagRow({ tag, player, onMove, onRemove }: TagRowProps) {
  const t = useText(postsMessages)
  const s = useText(studioMessages)
  const isElsewhere = Math.abs(player.atMs - tag.atMs) > 400
  return (
    <li>
      <Picture image={tag.image} alt="" shownWidth={52} />
      <div className="grow">
        <span className="product-title">{tag.title}</span>
        <span className="small soft">
          {tag.shopName}
          {tag.price ? (
            <>
              {' · '}
              <MoneyText money={tag.price} />
            </>
          ) : null}
        </span>
        {tag.isShown ? null : <span className="badge badge-warn">{s('hiddenProduct')}</span>}
      </div>
      <button
        type="button"
        className="time-chip"
        onClick={() => player.seek(tag.atMs)}
        aria-label={t('jumpTo', { time: formatDuration(tag.atMs) })}
      >
        {formatDuration(tag.atMs)}
      </button>
      <button
        type="button"
        className="icon-button"
        onClick={() => onRemove(tag)}
        aria-label={t('removeTag', { title: tag.title })}
      >
        <Trash2 size={20} aria-hidden="true" />
      </button>
      {isElsewhere ? (
        <Button type="button" look="plain" small onClick={() => onMove(tag.productId, player.atMs)}>
          {t('moveHere', { time: formatDuration(player.atMs) })}
        </Button>
      ) : null}
    </li>
  )
}
