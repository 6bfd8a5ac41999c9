import { intlTagOf } from '#app/ui/messages/locale.ts'
import { useLocale } from '#app/ui/messages/use-text.tsx'
import { formatDateTime } from '#app/ui/shared/format.ts'
import { useIsHydrated } from '#app/ui/shared/use-is-hydrated.ts'

const minuteMilliseconds = 60_000

/**
 * "in 5 hours", for what decides itself. On the server and in the first paint, which must agree, the time on the shop's
 * clock.
 */
export function useInTime(iso: string, timeZone: string): string {
  const locale = useLocale()
  const isHydrated = useIsHydrated()
  if (!isHydrated) return formatDateTime(iso, locale, timeZone)
  const minutes = (new Date(iso).getTime() - Date.now()) / minuteMilliseconds
  const words = new Intl.RelativeTimeFormat(intlTagOf(locale), { numeric: 'always' })
  if (Math.abs(minutes) < 90) return words.format(Math.round(minutes), 'minute')
  if (Math.abs(minutes) < 48 * 60) return words.format(Math.round(minutes / 60), 'hour')
  return words.format(Math.round(minutes / 1_440), 'day')
}
