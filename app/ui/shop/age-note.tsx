import { Link, useLocation } from '@remix-run/react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { useShopFrame } from './use-shop-frame.ts'

/** J6: "18+"; the sentence that goes with it stands beside the way to buy. */
export function AgeMark({ age }: { age: number | null }) {
  const t = useText(productMessages)
  return age === null ? null : (
    <bdi className="badge badge-warn age-mark" dir="ltr">
      {t('ageMark', { age })}
    </bdi>
  )
}

/** J6: whose goods these are, and for a guest the way on. */
export function AgeNote({ age }: { age: number | null }) {
  const t = useText(productMessages)
  const { account } = useShopFrame()
  const { pathname, search } = useLocation()
  if (age === null) return null
  return (
    <p className="age-note small">
      <AgeMark age={age} />
      <span>
        {t('ageRule', { age })}{' '}
        {account ? null : <Link to={shopPaths.signIn(pathname + search)}>{t('ageSignIn')}</Link>}
      </span>
    </p>
  )
}
