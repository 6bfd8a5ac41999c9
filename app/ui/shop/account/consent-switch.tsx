import { useFetcher } from '@remix-run/react'
import { accountMessages } from '#app/ui/messages/shoppers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { consentAction, consentTextVersion } from '../consent-text.ts'

/** K4: taken back as easily as it was given. */
export function ConsentSwitch({ isOn }: { isOn: boolean }) {
  const t = useText(accountMessages)
  const fetcher = useFetcher()
  const pending = fetcher.formData?.get('granted')
  const isChecked = pending ? pending === 'yes' : isOn
  const set = (granted: boolean) =>
    fetcher.submit(
      { granted: granted ? 'yes' : 'no', textVersion: consentTextVersion },
      { method: 'post', action: consentAction },
    )
  return (
    <label className="row">
      <span className="grow">
        <strong>{t('creditTitle')}</strong>
        <br />
        <span className="soft small">{t('creditText')}</span>
      </span>
      <input
        type="checkbox"
        role="switch"
        className="switch"
        checked={isChecked}
        onChange={(event) => set(event.target.checked)}
      />
      <span className="hidden-visually" role="status">
        {fetcher.data ? t(isChecked ? 'currentlyOn' : 'currentlyOff') : null}
      </span>
    </label>
  )
}
