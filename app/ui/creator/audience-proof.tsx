import type { SerializeFrom } from '@remix-run/node'
import { useRevalidator } from '@remix-run/react'
import { ImageUp } from 'lucide-react'
import { useState } from 'react'
import { reachMessages } from '#app/ui/messages/reach-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { useToast } from '#app/ui/shared/toasts.tsx'
import type { AudienceView } from '#app/web/studio-reach.server.ts'
import { shrinkPicture } from './shrink-picture.ts'
import { uploadFile } from './upload-file.ts'

/** A picture that shows the number: kept at once, seen by brands that look at the profile and by nobody else. */
export function AudienceProof({ audience }: { audience: SerializeFrom<AudienceView> | null }) {
  const t = useText(reachMessages)
  const toast = useToast()
  const { revalidate } = useRevalidator()
  const [isBusy, setIsBusy] = useState(false)
  if (!audience) return <p className="audience-proof small soft">{t('proofAfterSaving')}</p>
  const { platform, handle, proofUrl } = audience
  const show = async (file: File) => {
    setIsBusy(true)
    const picture = await shrinkPicture(file)
    const url = creatorPaths.uploadProof({ platform, handle })
    const answer = picture && (await uploadFile(url, picture, () => {}).answer)
    setIsBusy(false)
    if (!answer) return toast(t('proofUnreadable'))
    if (typeof answer === 'string') return toast(t('proofFailed'))
    toast(answer.ok ? t('proofSaved') : `${answer.refusal.title} ${answer.refusal.next}`)
    revalidate()
  }
  return (
    <div className="audience-proof row-wrap" aria-busy={isBusy}>
      {proofUrl ? (
        <a href={proofUrl} target="_blank" rel="noopener" className="badge badge-good">
          {t('proofShown')}
        </a>
      ) : null}
      <label className="button button-quiet button-small file-button">
        <ImageUp size={18} aria-hidden="true" />
        {t(proofUrl ? 'replaceProof' : 'addProof')}
        <input
          type="file"
          className="hidden-visually"
          accept="image/jpeg,image/png,image/webp"
          aria-label={`${t(proofUrl ? 'replaceProof' : 'addProof')}: @${handle}`}
          disabled={isBusy}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (file) void show(file)
          }}
        />
      </label>
    </div>
  )
}
