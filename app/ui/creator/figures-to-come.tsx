import { Await } from '@remix-run/react'
import { Suspense, useEffect, useState, type ReactNode } from 'react'
import { sharedMessages } from '#app/ui/messages/shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

type FiguresToComeProps<Value> = {
  /** Also what is there already. */
  readonly value: Promise<Value>
  /** What the figures are called, so that they can be read before they are there. */
  readonly labels: readonly string[]
  /** Classes of the figures by their place, so that they wait where they will stand. */
  readonly looks?: readonly string[]
  /** In the place of figures that could not be added up. */
  readonly failure: string
  readonly children: (value: Value) => ReactNode
}

/**
 * Sums over everything that somebody ever sold: the page stands at once, and they come into places that wait for them. When
 * the page is loaded again, what was there stays until what follows is.
 */
export function FiguresToCome<Value>({ value, labels, looks = [], failure, children }: FiguresToComeProps<Value>) {
  const [last, setLast] = useState<{ readonly value: Value } | null>(null)
  return (
    <Suspense fallback={last ? children(last.value) : <Waiting labels={labels} looks={looks} />}>
      <Await resolve={value} errorElement={<p className="panel state-warn">{failure}</p>}>
        {(arrived: Value) => (
          <Arrived value={arrived} onArrival={setLast}>
            {children(arrived)}
          </Arrived>
        )}
      </Await>
    </Suspense>
  )
}

type ArrivedProps<Value> = {
  readonly value: Value
  readonly onArrival: (last: { readonly value: Value }) => void
  readonly children: ReactNode
}

function Arrived<Value>({ value, onArrival, children }: ArrivedProps<Value>) {
  useEffect(() => onArrival({ value }), [value, onArrival])
  return children
}

function Waiting({ labels, looks }: { labels: readonly string[]; looks: readonly string[] }) {
  const t = useText(sharedMessages)
  return (
    <dl className="figures" aria-busy="true">
      {labels.map((label, index) => (
        <div key={label} className={`figure ${looks[index] ?? ''}`}>
          <dt>{label}</dt>
          <dd>
            <span className="figure-blank shimmer" role={index === 0 ? 'status' : undefined}>
              <span className="hidden-visually">{t('loading')}</span>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
