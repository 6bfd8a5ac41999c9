import { useEffect, useState } from 'react'
import { useLocale } from '#app/ui/messages/use-text.tsx'
import { formatDate, formatDateTime } from './format.ts'

/** UTC on the server and in the first paint (so both agree), the person's own time zone right after. */
export function Moment({ iso, withTime = false }: { iso: string; withTime?: boolean }) {
  const locale = useLocale()
  const [timeZone, setTimeZone] = useState<string | undefined>('UTC')
  useEffect(() => setTimeZone(undefined), [])
  return <time dateTime={iso}>{withTime ? formatDateTime(iso, locale, timeZone) : formatDate(iso, locale, timeZone)}</time>
}
