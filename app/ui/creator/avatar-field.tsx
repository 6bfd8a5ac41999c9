import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import { profileMessages } from '#app/ui/messages/profile-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Avatar } from '#app/ui/shared/avatar.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { uploadFile } from './upload-file.ts'

const side = 512

/** Cut square and made small in the browser, so that a phone's huge photo uploads in a moment. */
export function AvatarField({ name, url }: { name: string; url: string | null }) {
  const t = useText(profileMessages)
  const toast = useToast()
  const { revalidate } = useRevalidator()
  const [isBusy, setIsBusy] = useState(false)
  const change = async (file: File) => {
    setIsBusy(true)
    const picture = await toSquare(file)
    const answer = picture && (await uploadFile(creatorPaths.upload({ kind: 'avatar' }), picture, () => {}).answer)
    setIsBusy(false)
    if (!answer) return toast(t('pictureUnreadable'))
    if (typeof answer === 'string') return toast(t('pictureFailed'))
    toast(answer.ok ? t('pictureSaved') : `${answer.refusal.title} ${answer.refusal.next}`)
    revalidate()
  }
  return (
    <div className="row" aria-busy={isBusy}>
      <Avatar name={name} url={url} size={88} />
      <div className="stack-tight">
        <label className="button button-quiet button-small file-button">
          {t('changePicture')}
          <input
            type="file"
            className="hidden-visually"
            accept="image/jpeg,image/png,image/webp"
            disabled={isBusy}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              event.currentTarget.value = ''
              if (file) void change(file)
            }}
          />
        </label>
        <span className="small soft">{t('pictureHint')}</span>
      </div>
    </div>
  )
}

/** Null for what the browser cannot read as a picture. */
async function toSquare(file: File): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(file)
    const cut = Math.min(bitmap.width, bitmap.height)
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = Math.min(side, cut)
    const [x, y] = [(bitmap.width - cut) / 2, (bitmap.height - cut) / 2]
    canvas.getContext('2d')?.drawImage(bitmap, x, y, cut, cut, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88))
  } catch {
    return null // not a picture; the caller says so
  }
}
