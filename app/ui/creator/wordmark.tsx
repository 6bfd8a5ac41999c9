import { Link } from '@remix-run/react'
import { studioMessages } from '#app/ui/messages/creator-shell.ts'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'

export function Wordmark({ className = '' }: { className?: string }) {
  return (
    <Link className={`wordmark studio-mark ${className}`} to={creatorPaths.home()}>
      {useText(sharedMessages)('appName')} <small>{useText(studioMessages)('studio')}</small>
    </Link>
  )
}
