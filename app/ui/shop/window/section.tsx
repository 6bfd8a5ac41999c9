import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

export function Section({ title, to, children }: { title: ReactNode; to?: string; children: ReactNode }) {
  const t = useText(windowMessages)
  const spoken = typeof title === 'string' ? { 'aria-label': t('seeAllOf', { title }) } : {}
  return (
    <section className="section">
      <div className="section-head">
        <h2>{title}</h2>
        {to ? (
          <Link to={to} {...spoken}>
            {t('seeAll')}
          </Link>
        ) : null}
      </div>
      {children}
    </section>
  )
}
