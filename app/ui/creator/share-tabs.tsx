import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Segments } from './segments.tsx'

/** Links, sets and codes are one place with three pages. */
export function ShareTabs({ current }: { current: 'links' | 'sets' | 'codes' }) {
  const t = useText(shareMessages)
  const items = [
    { name: 'links', to: creatorPaths.links(), label: t('links') },
    { name: 'sets', to: creatorPaths.shareSets(), label: t('sets') },
    { name: 'codes', to: creatorPaths.codes(), label: t('codes') },
  ]
  return <Segments label={t('views')} items={items} current={current} />
}
