import { Link, NavLink } from '@remix-run/react'
import { CircleUserRound, MapPin, Play, Search, ShoppingBag, Store } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { ToastProvider } from '#app/ui/shared/toasts.tsx'
import { ConsentCard } from './consent-card.tsx'
import { RegionSheet } from './region-sheet.tsx'
import type { ShopFrame } from './shop-frame.ts'

type FrameProps = { frame: ShopFrame; isImmersive: boolean; children: ReactNode }

/** The shop around every shopper page: bottom bar on a phone, a rail at the side on a wide screen. */
export function Frame({ frame, isImmersive, children }: FrameProps) {
  const shared = useText(sharedMessages)
  return (
    <ToastProvider>
      <div className={isImmersive ? 'frame frame-immersive on-ink' : 'frame'}>
        <a className="skip-link" href="#main">
          {shared('skip')}
        </a>
        {isImmersive ? null : <TopBar frame={frame} />}
        <main id="main" className="frame-main" tabIndex={-1}>
          {children}
        </main>
        <TabBar frame={frame} />
        <ConsentCard isUnanswered={frame.consent === null} />
      </div>
    </ToastProvider>
  )
}

function TopBar({ frame }: { frame: ShopFrame }) {
  const t = useText(frameMessages)
  return (
    <header className="top-bar">
      <Link className="wordmark" to={shopPaths.feed()}>
        {useText(sharedMessages)('appName')}
      </Link>
      <span className="grow" />
      <Link className="icon-button" to={shopPaths.search()} aria-label={t('search')}>
        <Search aria-hidden="true" />
      </Link>
      <RegionButton frame={frame} />
    </header>
  )
}

export function RegionButton({ frame }: { frame: Pick<ShopFrame, 'locale' | 'country' | 'countries'> }) {
  const t = useText(frameMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className="region-button" onClick={() => setIsOpen(true)} aria-label={t('region')}>
        <MapPin size={18} aria-hidden="true" />
        <span aria-hidden="true">
          {frame.country} · {frame.locale === 'ar' ? 'ع' : 'EN'}
        </span>
      </button>
      <RegionSheet isOpen={isOpen} onClose={() => setIsOpen(false)} frame={frame} />
    </>
  )
}

function TabBar({ frame }: { frame: ShopFrame }) {
  const t = useText(frameMessages)
  const cartLabel = frame.cartCount > 0 ? t('cartCount', { count: frame.cartCount }) : t('cart')
  return (
    <nav className="tab-bar" aria-label={t('navigation')}>
      <Link className="wordmark tab-bar-mark" to={shopPaths.feed()}>
        {useText(sharedMessages)('appName')}
      </Link>
      <Tab to={shopPaths.feed()} label={t('feed')} icon={<Play aria-hidden="true" />} end />
      <Tab to={shopPaths.shopTab()} label={t('shop')} icon={<Store aria-hidden="true" />} />
      <Tab
        to={shopPaths.cart()}
        label={t('cart')}
        spoken={cartLabel}
        icon={
          <span className="tab-icon">
            <ShoppingBag aria-hidden="true" />
            {frame.cartCount > 0 ? <b className="tab-count">{frame.cartCount > 99 ? '99+' : frame.cartCount}</b> : null}
          </span>
        }
      />
      <Tab to={shopPaths.account()} label={t('you')} icon={<CircleUserRound aria-hidden="true" />} />
    </nav>
  )
}

type TabProps = { to: string; label: string; spoken?: string; icon: ReactNode; end?: boolean }

function Tab({ to, label, spoken, icon, end = false }: TabProps) {
  return (
    <NavLink className="tab" to={to} end={end} prefetch="intent" {...(spoken ? { 'aria-label': spoken } : {})}>
      {icon}
      <span>{label}</span>
    </NavLink>
  )
}
