import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'

const icons = { bad: CircleAlert, warn: CircleAlert, good: CircleCheck, plain: Info }

type NoticeProps = { tone?: keyof typeof icons; title: ReactNode; children?: ReactNode }

export function Notice({ tone = 'plain', title, children }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div className={`notice notice-${tone}`}>
      <Icon size={20} aria-hidden="true" />
      <strong>{title}</strong>
      {children ? <div className="small">{children}</div> : null}
    </div>
  )
}

/** What went wrong and what to do next; announced as soon as it appears. */
export function RefusalNotice({ refusal }: { refusal: RefusalView | null | undefined }) {
  return (
    <div role="alert">
      {refusal ? (
        <Notice tone="bad" title={refusal.title}>
          {refusal.next}
        </Notice>
      ) : null}
    </div>
  )
}
