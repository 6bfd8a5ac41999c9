import { useLocale } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatDateTime } from './format.ts'
import { useIsHydrated } from './use-is-hydrated.ts'

/**
 * Writes an instant as it stands inside a sentence: UTC on the server and in the first paint (so both agree), the
 * person's own time zone right after.
 */
export function useMomentText(): (iso: string, withTime?: boolean) => string {
  const locale = useLocale()
  const timeZone = useIsHydrated() ? undefined : 'UTC'
  return (iso, withTime = false) =>
    withTime ? formatDateTime(iso, locale, timeZone) : formatDate(iso, locale, timeZone)
}
