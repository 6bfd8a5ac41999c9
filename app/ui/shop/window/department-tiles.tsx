import { Link } from '@remix-run/react'
import {
  Baby, Dumbbell, Handbag, Headphones, Lamp, PaintbrushVertical, PawPrint, Shirt, ShoppingBasket, Sparkles, Store, ToyBrick, Wine, Wrench,
  type LucideIcon,
} from 'lucide-react' // prettier-ignore
import { windowMessages } from '#app/ui/messages/shop-window.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import type { CategoryView } from '#app/web/category-words.ts'

const icons: Readonly<Record<string, LucideIcon>> = {
  fashion: Shirt,
  bags: Handbag,
  beauty: Sparkles,
  home: Lamp,
  food: ShoppingBasket,
  electronics: Headphones,
  sports: Dumbbell,
  toys: ToyBrick,
  baby: Baby,
  pets: PawPrint,
  arts: PaintbrushVertical,
  tools: Wrench,
  adult: Wine,
}

/** The departments that have something to show, each a door. */
export function DepartmentTiles({ departments }: { departments: readonly CategoryView[] }) {
  const t = useText(windowMessages)
  return (
    <nav aria-label={t('departments')}>
      <ul className="plain-list department-tiles">
        {departments.map(({ id, name }) => {
          const Icon = icons[id] ?? Store
          return (
            <li key={id}>
              <Link to={shopPaths.category(id)} className="department-tile" prefetch="intent">
                <span aria-hidden="true">
                  <Icon strokeWidth={1.6} />
                </span>
                {name}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
