import { Link } from '@remix-run/react'

type SegmentsProps = {
  label: string
  items: readonly { name: string; to: string; label: string; count?: number }[]
  current: string
}

/** One of a few views of a page; each has its own address. */
export function Segments({ label, items, current }: SegmentsProps) {
  return (
    <nav className="segments" aria-label={label}>
      {items.map((item) => (
        <Link key={item.name} to={item.to} aria-current={item.name === current ? 'true' : undefined}>
          <span>
            {item.label}
            {item.count ? <span className="count-dot numbers">{item.count}</span> : null}
          </span>
        </Link>
      ))}
    </nav>
  )
}
