import { useState } from 'react'
import { postLimits } from '#app/domain/posts/limits.ts'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { SelectField, TextArea } from '#app/ui/shared/field.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useCommand } from './use-command.ts'

/** The sentence under the video, the language spoken in it, and whether anyone speaks at all (L7). */
export function TextEditor({ post }: { post: WithImages<PostView> }) {
  const t = useText(postsMessages)
  const toast = useToast()
  const { run, isBusy, refused } = useCommand(() => toast(t('saved')))
  const [caption, setCaption] = useState(post.caption)
  const [language, setLanguage] = useState<string>(post.language)
  const [hasSpeech, setHasSpeech] = useState(post.hasSpeech)
  const isChanged = caption !== post.caption || language !== post.language || hasSpeech !== post.hasSpeech
  const save = () => run({ intent: 'text', caption, language, hasSpeech: hasSpeech ? 'yes' : 'no' })
  return (
    <section className="panel stack">
      <h2>{t('textTitle')}</h2>
      <TextArea
        label={t('caption')}
        hint={t('captionHint', { maximum: postLimits.caption })}
        value={caption}
        maxLength={postLimits.caption}
        dir="auto"
        rows={3}
        error={refused?.fieldErrors.caption}
        onChange={(event) => setCaption(event.currentTarget.value)}
      />
      <fieldset className="field">
        <legend>{t('speech')}</legend>
        <div className="choices">
          <Choice name="speech" label={t('speaks')} isChosen={hasSpeech} onChoose={() => setHasSpeech(true)} />
          <Choice name="speech" label={t('silent')} isChosen={!hasSpeech} onChoose={() => setHasSpeech(false)} />
        </div>
      </fieldset>
      <SelectField
        label={t('language')}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value)}
        options={[
          { value: 'en', label: 'English' },
          { value: 'ar', label: 'العربية' },
        ]}
      />
      <Button type="button" look="primary" busy={isBusy} disabled={!isChanged} onClick={save}>
        {t('save')}
      </Button>
    </section>
  )
}

type ChoiceProps = { name: string; label: string; isChosen: boolean; onChoose: () => void }

function Choice({ name, label, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  )
}
