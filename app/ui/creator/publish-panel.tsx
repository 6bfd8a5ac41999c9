import { Circle, CircleAlert, CircleCheck } from 'lucide-react'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { DisclosureLabel } from '#app/ui/shared/disclosure-label.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useCommand } from './use-command.ts'

/** What is missing, what is merely advised, and the one button. */
export function PublishPanel({ post }: { post: WithImages<PostView> }) {
  const t = useText(postsMessages)
  const toast = useToast()
  const { run, isBusy } = useCommand(() => toast(t('publishedToast')))
  return (
    <section className="panel stack">
      <h2>{t('publishTitle')}</h2>
      <ul className="checklist">
        <Check isMet={!post.needsCaptions} isNeeded label={t('readyCaptions')} />
        <Check isMet={post.tags.length > 0} label={t('readyTags')} />
        <Check isMet={post.caption.length > 0} label={t('readyText')} />
      </ul>
      <p className="small soft">
        {t(post.disclosure ? 'disclosureOn' : 'disclosureOff')} <DisclosureLabel of={post.disclosure} />
      </p>
      <Button
        type="button"
        look="accent"
        wide
        busy={isBusy}
        disabled={post.needsCaptions}
        onClick={() => run({ intent: 'publish' })}
      >
        {t('publish')}
      </Button>
      <p className="small soft">{t(post.needsCaptions ? 'captionsNeeded' : 'publishText')}</p>
    </section>
  )
}

function Check({ isMet, isNeeded = false, label }: { isMet: boolean; isNeeded?: boolean; label: string }) {
  const Icon = isMet ? CircleCheck : isNeeded ? CircleAlert : Circle
  return (
    <li className={isMet ? 'met' : isNeeded ? 'blocking' : 'unmet'}>
      <Icon size={20} aria-hidden="true" />
      <span>{label}</span>
    </li>
  )
}
