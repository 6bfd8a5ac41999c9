import type { LinksFunction } from '@remix-run/node'
import { Outlet, useNavigation, useRouteLoaderData } from '@remix-run/react'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import styles from '#app/ui/creator/styles/creator.css?url'
import { creatorPaths } from '#app/ui/paths.ts'
import { ErrorPage } from '#app/ui/shared/error-page.tsx'
import { ToastProvider } from '#app/ui/shared/toasts.tsx'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]
export const meta = () => [{ title: 'Vitrine Studio' }, { name: 'robots', content: 'noindex' }]

export default function CreatorRoom() {
  return (
    <ToastProvider>
      <LoadingBar />
      <Outlet />
    </ToastProvider>
  )
}

/** A page that takes its time says so at the top, without moving anything. */
function LoadingBar() {
  const isLoading = useNavigation().state === 'loading'
  const t = useText(studioMessages)
  return (
    <div className={isLoading ? 'loading-bar loading-bar-on' : 'loading-bar'} role="status">
      {isLoading ? <span className="hidden-visually">{t('loadingPage')}</span> : null}
    </div>
  )
}

export function ErrorBoundary() {
  const root = useRouteLoaderData<{ requestId: string | null }>('root')
  return (
    <div className="studio">
      <ErrorPage requestId={root?.requestId ?? null} home={creatorPaths.home()} />
    </div>
  )
}
