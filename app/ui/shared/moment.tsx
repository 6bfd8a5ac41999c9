import { useLocale } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatDateTime } from './format.ts'
import { useIsHydrated } from './use-is-hydrated.ts'

/** UTC on the server and in the first paint (so both agree), the person's own time zone right after. */
export function Moment({ iso, withTime = false }: { iso: string; withTime?: boolean }) {
  const locale = useLocale()
  const timeZone = useIsHydrated() ? undefined : 'UTC'
  return (
    <time dateTime={iso}>{withTime ? formatDateTime(iso, locale, timeZone) : formatDate(iso, locale, timeZone)}</time>
  )
}
