import { Camera } from 'lucide-react'
import { useId } from 'react'
import type { ReturnView } from '#app/domain/returns/return-view.ts'
import { returnPageMessages } from '#app/ui/messages/return-page.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { machinePaths } from '#app/ui/paths.ts'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { useIsHydrated } from '#app/ui/shared/use-is-hydrated.ts'
import type { WithImages } from '#app/web/image-view.server.ts'
import { useReturnPhotos } from './use-return-photos.ts'

const most = 4

/** What is wrong, to see: shown at once while it is being sent. */
export function ReturnPhotos({ returned }: { returned: WithImages<ReturnView> }) {
  const t = useText(returnPageMessages)
  const { id, photos, state } = returned
  const isHydrated = useIsHydrated()
  const { pending, failure, hasFailed, send } = useReturnPhotos(id)
  const inputId = useId()
  const mayAdd = isHydrated && (state === 'requested' || state === 'approved')
  const room = most - photos.length - pending.length
  if (photos.length === 0 && !mayAdd) return null
  return (
    <section className="card step" aria-label={t('photos')}>
      <h2>{t('photos')}</h2>
      {mayAdd ? <p className="soft small">{t('photosText', { most })}</p> : null}
      <ul className="plain-list photo-row">
        {photos.map(({ token, width, height }, index) => (
          <li key={`${width}x${height}-${index}`}>
            <a href={machinePaths.returnPhoto(token)} target="_blank" rel="noreferrer">
              <img src={machinePaths.returnPhoto(token)} alt={t('photo', { number: index + 1 })} loading="lazy" />
            </a>
          </li>
        ))}
        {pending.map((preview) => (
          <li key={preview} aria-busy="true">
            <img src={preview} alt={t('uploading')} className="photo-pending" />
          </li>
        ))}
        {mayAdd && room > 0 ? (
          <li>
            <label className="photo-add" htmlFor={inputId}>
              <Camera aria-hidden="true" />
              <span className="small">{t('addPhotos')}</span>
            </label>
            <input
              id={inputId}
              className="hidden-visually"
              type="file"
              accept="image/*"
              multiple
              onChange={(event) => {
                send([...(event.target.files ?? [])].slice(0, room))
                event.target.value = ''
              }}
            />
          </li>
        ) : null}
      </ul>
      <p className="small soft" role="status">
        {pending.length > 0 ? t('uploading') : null}
      </p>
      <RefusalNotice refusal={failure} />
      {hasFailed ? (
        <p className="field-error" role="alert">
          {t('uploadFailed')}
        </p>
      ) : null}
    </section>
  )
}
