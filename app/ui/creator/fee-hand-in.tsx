import type { SerializeFrom } from '@remix-run/node'
import { Ban, Clapperboard } from 'lucide-react'
import { useState } from 'react'
import { feesMessages } from '#app/ui/messages/fees-studio.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths, machinePaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { TextArea } from '#app/ui/shared/field.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { PostChoice } from '#app/web/studio-fees.server.ts'
import type { Fee } from './fee-list.tsx'
import { useFormCommand } from './use-form-command.ts'

type Choice = SerializeFrom<PostChoice>
type FeeHandInProps = { fee: Fee; posts: readonly Choice[] }

/** While the work may be handed in; what was handed in stands behind a button until it shall be replaced. */
export function FeeHandIn({ fee, posts }: FeeHandInProps) {
  const t = useText(feesMessages)
  const [isAgain, setIsAgain] = useState(false)
  if (fee.state !== 'accepted' && fee.state !== 'submitted') return null
  if (fee.state === 'submitted' && !isAgain) {
    return (
      <div className="row-wrap">
        <Button type="button" look="quiet" small onClick={() => setIsAgain(true)}>
          {t('handInAgain')}
        </Button>
      </div>
    )
  }
  return <HandInForm fee={fee} posts={posts} />
}

/** B10, L1: a public post, words, or both; a post says from then on that it is paid for. */
function HandInForm({ fee, posts }: FeeHandInProps) {
  const t = useText(feesMessages)
  const shared = useText(sharedMessages)
  const toast = useToast()
  const { Form, isBusy, refusal, errors } = useFormCommand(() => toast(t('handedIn')))
  return (
    <Form method="post" className="panel stack" noValidate>
      <div className="stack-tight">
        <h2>{t('handInTitle')}</h2>
        <p className="soft small">{t('handInText')}</p>
      </div>
      <input type="hidden" name="intent" value="handIn" />
      <RefusalNotice refusal={refusal} />
      {posts.length > 0 ? (
        <PostChoices posts={posts} chosen={fee.postId} />
      ) : (
        <p className="row-spread">
          <span>{t('noPosts')}</span>
          <ButtonLink look="quiet" small to={creatorPaths.newPost()}>
            {t('newPost')}
          </ButtonLink>
        </p>
      )}
      <TextArea
        label={t('words')}
        name="words"
        rows={3}
        maxLength={2_000}
        dir="auto"
        defaultValue={fee.submission ?? ''}
        error={errors.words}
      />
      <p className="small soft">{t('labelNote', { label: shared('disclosure_partnership') })}</p>
      <Button look="accent" busy={isBusy}>
        {t('handIn')}
      </Button>
    </Form>
  )
}

function PostChoices({ posts, chosen }: { posts: readonly Choice[]; chosen: string | null }) {
  const t = useText(feesMessages)
  return (
    <fieldset className="field">
      <legend>{t('post')}</legend>
      <div className="post-choices">
        <label className="post-choice">
          <input type="radio" name="postId" value="" defaultChecked={chosen === null} />
          <span className="post-choice-picture">
            <Ban size={28} aria-hidden="true" />
          </span>
          <span className="small">{t('noPost')}</span>
        </label>
        {posts.map(({ postId, caption, posterKey }) => (
          <label key={postId} className="post-choice">
            <input type="radio" name="postId" value={postId} defaultChecked={chosen === postId} />
            <span className="post-choice-picture">
              {posterKey ? (
                <img src={machinePaths.media(posterKey)} alt="" loading="lazy" decoding="async" />
              ) : (
                <Clapperboard size={28} aria-hidden="true" />
              )}
            </span>
            <span className="small product-title" dir="auto">
              {caption || t('untitled')}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
