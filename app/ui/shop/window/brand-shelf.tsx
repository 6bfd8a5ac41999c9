import { Link } from '@remix-run/react'
import { shopPaths } from '#app/ui/paths.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { BrandView } from '#app/web/to-brand-view.ts'

export function BrandShelf({ brands }: { brands: readonly BrandView[] }) {
  return (
    <ul className="plain-list shelf">
      {brands.map((brand) => (
        <li key={brand.shopId}>
          <Link className="brand-card on-ink" to={shopPaths.brand(brand.handle)}>
            {brand.image ? (
              <Picture
                image={brand.image}
                alt=""
                shownWidth={200}
                shownHeight={160}
                sizes="(min-width: 460px) 200px, 44vw"
              />
            ) : null}
            <span>{brand.name}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
