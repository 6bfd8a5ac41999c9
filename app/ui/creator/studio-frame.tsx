import { Form, Link, NavLink, useLocation } from '@remix-run/react'
import {
  BadgePercent,
  Bell,
  CircleUserRound,
  Clapperboard,
  Coins,
  Ellipsis,
  ExternalLink,
  Gift,
  HandCoins,
  House,
  Languages,
  LayoutGrid,
  Link2,
  LogOut,
  Megaphone,
  Plus,
  Wallet,
  type LucideIcon,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths, shopPaths } from '#app/ui/paths.ts'
import { Avatar } from '#app/ui/shared/avatar.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import { Wordmark } from './wordmark.tsx'

export type StudioCreator = { handle: string; displayName: string; avatarUrl: string | null }
type FrameProps = { creator: StudioCreator; country: string; unread: number; children: ReactNode }
type NavProps = Omit<FrameProps, 'children'>

/** Around every studio page: a bar at the bottom of a phone, a rail at the side of a wide screen. */
export function StudioFrame({ creator, country, unread, children }: FrameProps) {
  const shared = useText(sharedMessages)
  return (
    <div className="studio studio-frame">
      <a className="skip-link" href="#main">
        {shared('skip')}
      </a>
      <header className="studio-top">
        <Wordmark />
        <span className="grow" />
        <InboxBell unread={unread} />
        <Link to={creatorPaths.profile()} aria-label={creator.displayName} className="icon-button">
          <Avatar name={creator.displayName} url={creator.avatarUrl} size={34} />
        </Link>
      </header>
      <StudioNav creator={creator} country={country} unread={unread} />
      <main id="main" className="studio-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

function StudioNav({ creator, country, unread }: NavProps) {
  const t = useText(studioMessages)
  return (
    <nav className="studio-nav" aria-label={t('navigation')}>
      <Wordmark className="wide-only" />
      <Item to={creatorPaths.home()} icon={House} label={t('home')} end />
      <Item to={creatorPaths.programs()} icon={BadgePercent} label={t('programs')} />
      <Item to={creatorPaths.posts()} icon={Clapperboard} label={t('posts')} />
      <Item to={creatorPaths.earnings()} icon={Coins} label={t('earnings')} />
      <Item to={creatorPaths.payouts()} icon={Wallet} label={t('payouts')} className="wide-only" />
      <Item to={creatorPaths.inbox()} icon={Bell} label={t('inbox')} count={unread} className="wide-only" />
      <Item to={creatorPaths.samples()} icon={Gift} label={t('samples')} className="wide-only" />
      <Item to={creatorPaths.fees()} icon={HandCoins} label={t('fees')} className="wide-only" />
      <Item to={creatorPaths.showcase()} icon={LayoutGrid} label={t('showcase')} className="wide-only" />
      <Item to={creatorPaths.ads()} icon={Megaphone} label={t('ads')} className="wide-only" />
      <Item to={creatorPaths.links()} icon={Link2} label={t('links')} className="wide-only" />
      <Item to={creatorPaths.profile()} icon={CircleUserRound} label={t('profile')} className="wide-only" />
      <MoreMenu key={useLocation().pathname} creator={creator} country={country} />
      <div className="wide-only push stack-tight">
        <Extras creator={creator} country={country} />
      </div>
    </nav>
  )
}

/** What does not fit at the bottom of a phone. A new page is a new menu, and that one is closed. */
function MoreMenu({ creator, country }: Omit<NavProps, 'unread'>) {
  const t = useText(studioMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className="narrow-only" onClick={() => setIsOpen(true)}>
        <Ellipsis aria-hidden="true" />
        {t('more')}
      </button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('more')}>
        <div className="more-list">
          <Item to={creatorPaths.newPost()} icon={Plus} label={t('newPost')} />
          <Item to={creatorPaths.payouts()} icon={Wallet} label={t('payouts')} />
          <Item to={creatorPaths.samples()} icon={Gift} label={t('samples')} />
          <Item to={creatorPaths.fees()} icon={HandCoins} label={t('fees')} />
          <Item to={creatorPaths.showcase()} icon={LayoutGrid} label={t('showcase')} />
          <Item to={creatorPaths.ads()} icon={Megaphone} label={t('ads')} />
          <Item to={creatorPaths.links()} icon={Link2} label={t('links')} />
          <Item to={creatorPaths.profile()} icon={CircleUserRound} label={t('profile')} />
          <Extras creator={creator} country={country} />
        </div>
      </Sheet>
    </>
  )
}

type ItemProps = { to: string; icon: LucideIcon; label: string; end?: boolean; className?: string; count?: number }

function Item({ to, icon: Icon, label, end = false, className = '', count = 0 }: ItemProps) {
  return (
    <NavLink to={to} end={end} className={className} prefetch="intent">
      <Icon aria-hidden="true" />
      {label}
      {count > 0 ? <span className="count-dot numbers">{count > mostShown ? `${mostShown}+` : count}</span> : null}
    </NavLink>
  )
}

const mostShown = 99

/** On a phone, beside the picture; with how much waits. */
function InboxBell({ unread }: { unread: number }) {
  const t = useText(studioMessages)
  const label = unread > 0 ? t('inboxUnread', { count: unread }) : t('inbox')
  return (
    <Link to={creatorPaths.inbox()} aria-label={label} className="icon-button bell">
      <Bell aria-hidden="true" />
      {unread > 0 ? (
        <span className="count-dot numbers" aria-hidden="true">
          {unread > mostShown ? `${mostShown}+` : unread}
        </span>
      ) : null}
    </Link>
  )
}

function Extras({ creator, country }: Omit<NavProps, 'unread'>) {
  const t = useText(studioMessages)
  return (
    <>
      <a href={shopPaths.creator(creator.handle)}>
        <ExternalLink aria-hidden="true" />
        {t('publicProfile')}
      </a>
      <LanguageButton country={country} />
      <Form method="post" action={creatorPaths.signOut()}>
        <button>
          <LogOut className="flips" aria-hidden="true" />
          {t('signOut')}
        </button>
      </Form>
    </>
  )
}

/** Reloads the document on purpose: language and direction belong to the whole page. */
export function LanguageButton({ country }: { country: string }) {
  const t = useText(studioMessages)
  const locale = useLocale()
  const other = locale === 'ar' ? 'en' : 'ar'
  return (
    <Form method="post" action={shopPaths.region()} reloadDocument>
      <input type="hidden" name="next" value={useLocation().pathname} />
      <input type="hidden" name="country" value={country} />
      <input type="hidden" name="locale" value={other} />
      <button className="language-button" lang={other}>
        <Languages aria-hidden="true" />
        {t('language')}
      </button>
    </Form>
  )
}
