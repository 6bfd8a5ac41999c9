import type { SVGProps } from 'react'

/** Stands where a product has no picture. */
export function PictureIcon(props: SVGProps<SVGSVGElement>) {
  return (
    <svg viewBox="0 0 20 20" {...props}>
      <path d="M4 3h12a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Zm0 1.5a.5.5 0 0 0-.5.5v7l3.2-3.2a1 1 0 0 1 1.4 0l5.2 5.2h2.7a.5.5 0 0 0 .5-.5V5a.5.5 0 0 0-.5-.5H4Zm9 2a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z" />
    </svg>
  )
}
