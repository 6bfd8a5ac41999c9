import { Link } from '@remix-run/react'
import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'

export type Crumb = { readonly name: string; readonly path: string }

/** The way from the shop tab to here; each step is a page. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label={label}>
      {crumbs.map((crumb, index) => (
        <Fragment key={crumb.path}>
          {index > 0 ? <ChevronRight size={14} className="flips" aria-hidden="true" /> : null}
          <Link to={crumb.path}>{crumb.name}</Link>
        </Fragment>
      ))}
    </nav>
  )
}
