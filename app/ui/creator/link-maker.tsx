import { CircleUserRound, Clapperboard, Package, Plus } from 'lucide-react'
import { useState } from 'react'
import { linksMessages } from '#app/ui/messages/links-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { CopyButton } from './copy-button.tsx'
import { ProductPicker } from './product-picker.tsx'
import { useCommand } from './use-command.ts'

export type PostChoice = { id: string; caption: string }
type Open = 'target' | 'product' | 'post' | null

/** One question, then the link with its copy button. */
export function NewLink({ posts }: { posts: readonly PostChoice[] }) {
  const t = useText(linksMessages)
  const toast = useToast()
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const { run, isBusy } = useCommand<{ path: string }>(({ path }) => {
    close()
    toast(
      <>
        <span>{t('made')}</span>
        <CopyButton text={window.location.origin + path} />
      </>,
    )
  })
  return (
    <>
      <Button type="button" look="accent" busy={isBusy} onClick={() => setOpen('target')}>
        <Plus size={20} aria-hidden="true" />
        {t('create')}
      </Button>
      <Sheet isOpen={open === 'target'} onClose={close} title={t('createTitle')}>
        <Target icon={Package} title={t('toProduct')} text={t('toProductText')} onPress={() => setOpen('product')} />
        <Target icon={Clapperboard} title={t('toPost')} text={t('toPostText')} onPress={() => setOpen('post')} />
        <Target
          icon={CircleUserRound}
          title={t('toProfile')}
          text={t('toProfileText')}
          onPress={() => run({ kind: 'profile' })}
        />
      </Sheet>
      <Sheet isOpen={open === 'post'} onClose={close} title={t('toPost')}>
        {posts.length === 0 ? <p className="soft">{t('noPosts')}</p> : null}
        {posts.map((post) => (
          <button
            key={post.id}
            type="button"
            className="picker-row"
            onClick={() => run({ kind: 'post', postId: post.id })}
          >
            <span className="product-title" dir="auto">
              {post.caption || t('untitledPost')}
            </span>
          </button>
        ))}
      </Sheet>
      <ProductPicker
        isOpen={open === 'product'}
        onClose={close}
        onPick={({ productId }) => run({ kind: 'product', productId })}
      />
    </>
  )
}

type TargetProps = { icon: typeof Package; title: string; text: string; onPress: () => void }

function Target({ icon: Icon, title, text, onPress }: TargetProps) {
  return (
    <button type="button" className="picker-row" onClick={onPress}>
      <Icon size={24} aria-hidden="true" />
      <span className="grow">
        <strong>{title}</strong>
        <span className="small soft block">{text}</span>
      </span>
    </button>
  )
}
