import { Image } from 'lucide-react'

/** A product's picture, or a quiet place where one would be. The words beside it say what it shows. */
export function Picture({ url, size = 160 }: { url: string | null; size?: number }) {
  if (!url) {
    return (
      <span className="picture picture-empty" aria-hidden="true">
        <Image size={24} />
      </span>
    )
  }
  return <img className="picture" src={url} alt="" width={size} height={size} loading="lazy" decoding="async" />
}
