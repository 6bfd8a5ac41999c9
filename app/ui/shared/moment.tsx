import { useMomentText } from './use-moment-text.ts'

/** An instant by itself, in the person's own time zone. */
export function Moment({ iso, withTime = false }: { iso: string; withTime?: boolean }) {
  return <time dateTime={iso}>{useMomentText()(iso, withTime)}</time>
}
