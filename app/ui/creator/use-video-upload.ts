import { useCallback, useEffect, useRef, useState } from 'react'
import { videoLimits } from '#app/domain/media/limits.ts'
import { postsMessages } from '#app/ui/messages/posts-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { capturePoster } from './capture-poster.ts'
import { uploadFile } from './upload-file.ts'

export type UploadProblem = { title: string; next: string }
export type UploadState =
  | { step: 'choosing'; problem: UploadProblem | null }
  | { step: 'sending'; name: string; share: number }
  | { step: 'poster'; name: string }

export const maximumMegabytes = videoLimits.maximumBytes / 1024 / 1024

/** From a chosen file to a stored video with its still picture; `onStored` gets the video's id. */
export function useVideoUpload(onStored: (mediaId: string) => void) {
  const t = useText(postsMessages)
  const [state, setState] = useState<UploadState>({ step: 'choosing', problem: null })
  const cancel = useRef<() => void>(() => {})
  useEffect(() => () => cancel.current(), [])
  const problem = useCallback(
    (title: string, next: string) => setState({ step: 'choosing', problem: { title, next } }),
    [],
  )

  const start = useCallback(
    async (file: File) => {
      // Judged again by the server; here only to spare somebody a long wait for a certain no.
      if (file.size > videoLimits.maximumBytes) {
        return problem(t('tooLargeHere', { megabytes: maximumMegabytes }), t('tooLargeHereNext'))
      }
      if (file.type && !file.type.startsWith('video/')) return problem(t('notVideoHere'), t('notVideoHereNext'))
      setState({ step: 'sending', name: file.name, share: 0 })
      const upload = uploadFile<{ mediaId: string }>(creatorPaths.upload({ kind: 'video' }), file, (share) =>
        setState({ step: 'sending', name: file.name, share }),
      )
      cancel.current = upload.cancel
      const answer = await upload.answer
      if (answer === 'cancelled') return problem(t('cancelled'), '')
      if (answer === 'interrupted') return problem(t('uploadFailed'), t('uploadFailedNext'))
      if (!answer.ok) return problem(answer.refusal.title, answer.refusal.next)
      setState({ step: 'poster', name: file.name })
      const { mediaId } = answer.value
      const picture = await capturePoster(file)
      if (picture) await uploadFile(creatorPaths.upload({ kind: 'poster', mediaId }), picture, () => {}).answer
      onStored(mediaId)
    },
    [onStored, problem, t],
  )
  return { state, start, cancel: () => cancel.current() }
}
