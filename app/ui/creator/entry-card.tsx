import { BadgePercent, Calculator, Clapperboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { entryMessages } from '#app/ui/messages/creator-entry.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { LanguageButton } from './studio-frame.tsx'
import { Wordmark } from './wordmark.tsx'

type EntryCardProps = { title: string; text: string; country: string; children: ReactNode }

/** Around sign-up and sign-in: no navigation, one thing to do. */
export function EntryCard({ title, text, country, children }: EntryCardProps) {
  const shared = useText(sharedMessages)
  return (
    <div className="studio entry">
      <a className="skip-link" href="#main">
        {shared('skip')}
      </a>
      <header className="entry-head">
        <Wordmark />
        <LanguageButton country={country} />
      </header>
      <main id="main" className="entry-card" tabIndex={-1}>
        <div className="stack-tight">
          <h1>{title}</h1>
          <p className="soft">{text}</p>
        </div>
        {children}
      </main>
    </div>
  )
}

export function EntryPoints() {
  const t = useText(entryMessages)
  return (
    <ul className="entry-points">
      <li>
        <BadgePercent size={18} aria-hidden="true" />
        {t('pointFree')}
      </li>
      <li>
        <Calculator size={18} aria-hidden="true" />
        {t('pointClear')}
      </li>
      <li>
        <Clapperboard size={18} aria-hidden="true" />
        {t('pointYours')}
      </li>
    </ul>
  )
}
