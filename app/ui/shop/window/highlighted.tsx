import { Fragment } from 'react'
import type { CardView } from '#app/web/to-card-view.ts'

/** A title with what was searched for marked in it, where the search says so. */
export function Highlighted({ card }: { card: CardView }) {
  if (!card.titleParts) return <>{card.title}</>
  return (
    <>
      {card.titleParts.map(({ before, match, after }, index) => (
        <Fragment key={index}>
          {before}
          <mark>{match}</mark>
          {after}
        </Fragment>
      ))}
    </>
  )
}
