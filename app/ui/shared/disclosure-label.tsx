import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** L1, L3: shown wherever something on the page can earn a creator money. Nobody can switch it off. */
export function DisclosureLabel() {
  const t = useText(sharedMessages)
  return <span className="disclosure">{t('disclosure')}</span>
}
