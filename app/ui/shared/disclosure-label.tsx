import type { Disclosure } from '#app/domain/posts/disclosure.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** L1, L3: shown wherever something on the page can earn a creator money, or was paid for. Nobody can switch it off. */
export function DisclosureLabel({ of = 'commission' }: { of?: Disclosure | null }) {
  const t = useText(sharedMessages)
  return of ? <span className="disclosure">{t(`disclosure_${of}`)}</span> : null
}
