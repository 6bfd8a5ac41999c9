import { Film, X } from 'lucide-react'
import { useState } from 'react'
import { videoLimits } from '#app/domain/media/limits.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { formatPercent } from '#app/ui/shared/format.ts'
import { Notice } from '#app/ui/shared/notice.tsx'
import { maximumMegabytes, useVideoUpload, type UploadState } from './use-video-upload.ts'

/** Where a video comes in: press, or drop it; then true progress, and a way back until it is there. */
export function VideoDrop({ onStored }: { onStored: (mediaId: string) => void }) {
  const { state, start, cancel } = useVideoUpload(onStored)
  return (
    <div className="stack" aria-live="polite">
      {state.step === 'choosing' ? (
        <>
          {state.problem ? (
            <div role="alert">
              <Notice tone="bad" title={state.problem.title}>
                {state.problem.next}
              </Notice>
            </div>
          ) : null}
          <Chooser onFile={(file) => void start(file)} />
        </>
      ) : (
        <Sending state={state} onCancel={cancel} />
      )}
    </div>
  )
}

function Chooser({ onFile }: { onFile: (file: File) => void }) {
  const t = useText(postsMessages)
  const [isOver, setIsOver] = useState(false)
  const limits = {
    minimum: videoLimits.minimumMs / 1_000,
    maximum: videoLimits.maximumMs / 60_000,
    megabytes: maximumMegabytes,
  }
  return (
    <label
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        const file = event.dataTransfer.files[0]
        if (file) onFile(file)
      }}
    >
      <Film size={40} strokeWidth={1.5} aria-hidden="true" />
      <span className="button button-accent">{t('choose')}</span>
      <span className="soft drop-hint">{t('drop')}</span>
      <span className="soft small">{t('limits', limits)}</span>
      <input
        className="hidden-visually"
        type="file"
        accept="video/mp4,video/webm"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </label>
  )
}

function Sending({ state, onCancel }: { state: Exclude<UploadState, { step: 'choosing' }>; onCancel: () => void }) {
  const t = useText(postsMessages)
  const locale = useLocale()
  const share = state.step === 'sending' ? state.share : 1
  const isSent = share >= 1
  return (
    <div className="panel stack">
      <div className="row-spread">
        <strong className="grow">
          {isSent ? t(state.step === 'poster' ? 'poster' : 'checking') : t('uploading', { name: state.name })}
        </strong>
        <span className="numbers">{formatPercent(Math.floor(share * 100) * 100, locale)}</span>
      </div>
      <progress className="progress" max={1} value={share} aria-label={t('uploading', { name: state.name })} />
      {isSent ? null : (
        <Button type="button" look="quiet" small onClick={onCancel}>
          <X size={18} aria-hidden="true" />
          {t('cancelUpload')}
        </Button>
      )}
    </div>
  )
}
