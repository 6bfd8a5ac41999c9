import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { TextArea } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useCommand } from './use-command.ts'

/** Words for those who cannot hear them (L7). */
export function CaptionsEditor({ post, stored }: { post: WithImages<PostView>; stored: string }) {
  const t = useText(postsMessages)
  const toast = useToast()
  const { run, isBusy, refused } = useCommand(() => toast(t('captionsSaved')))
  const [text, setText] = useState(stored)
  const isMissing = post.needsCaptions
  const Icon = isMissing ? CircleAlert : CircleCheck
  return (
    <section className="panel stack">
      <h2>{t('captionsTitle')}</h2>
      <p className={`row ${isMissing ? 'state-warn' : 'state-good'}`}>
        <Icon size={18} aria-hidden="true" />
        {t(isMissing ? 'captionsNeeded' : 'captionsState')}
      </p>
      <RefusalNotice refusal={refused?.refusal} />
      <TextArea
        label={t('captionsTitle')}
        hint={t('captionsHint')}
        value={text}
        rows={6}
        dir="auto"
        lang={post.language}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        type="button"
        look="primary"
        busy={isBusy}
        disabled={text.trim() === stored.trim()}
        onClick={() => run({ intent: 'captions', language: post.language, text })}
      >
        {t('saveCaptions')}
      </Button>
    </section>
  )
}
