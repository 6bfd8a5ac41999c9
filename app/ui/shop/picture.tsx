import { Image as ImageIcon } from 'lucide-react'

type PictureProps = { url: string | null; alt: string; width: number; eager?: boolean; className?: string }

/** Shopify's image host scales by `width`; other hosts ignore it. A missing picture keeps its place. */
export function Picture({ url, alt, width, eager = false, className = 'picture' }: PictureProps) {
  if (!url) {
    return (
      <span className={`${className} picture-missing`} role={alt ? 'img' : undefined} aria-label={alt || undefined}>
        <ImageIcon aria-hidden="true" strokeWidth={1.25} />
      </span>
    )
  }
  return (
    <img className={className} src={sized(url, width)} alt={alt} loading={eager ? 'eager' : 'lazy'} decoding="async" />
  )
}

function sized(url: string, width: number): string {
  if (!url.startsWith('https://cdn.shopify.com/')) return url
  return `${url}${url.includes('?') ? '&' : '?'}width=${width * 2}`
}
