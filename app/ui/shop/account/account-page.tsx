import { Form, Link } from '@remix-run/react'
import { ChevronRight, Clapperboard, LogOut, Package } from 'lucide-react'
import type { SavedCardView } from '#app/domain/checkout/saved-card-view.ts'
import { accountMessages } from '#app/ui/messages/shoppers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { creatorPaths, shopPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import type { SavedAddressView } from '../checkout/checkout-page.tsx'
import { RegionForm } from '../region-sheet.tsx'
import { useShopFrame } from '../use-shop-frame.ts'
import { ConsentSwitch } from './consent-switch.tsx'
import type { AddressForm } from './edit-address.tsx'
import { KeptAddresses } from './kept-addresses.tsx'
import { KeptCards } from './kept-cards.tsx'

type AccountPageProps = AddressForm & {
  addresses: readonly SavedAddressView[]
  cards: readonly SavedCardView[]
}

export function AccountPage({ addresses, cards, rules, help }: AccountPageProps) {
  const t = useText(accountMessages)
  const frameText = useText(frameMessages)
  const frame = useShopFrame()
  const { account } = frame
  return (
    <div className="page page-narrow">
      <div className="stack">
        <div className="window-head">
          <h1>{account ? t('hello', { name: account.displayName }) : t('guestTitle')}</h1>
        </div>
        {account ? null : <GuestCard />}
        <AccountLinks isCreator={account?.isCreator ?? false} mayBecomeCreator={frame.mayBuy} />
        {account ? <KeptCards cards={cards} /> : null}
        {account ? <KeptAddresses addresses={addresses} rules={rules} help={help} /> : null}
        <section className="card step">
          <h2>{t('privacy')}</h2>
          <ConsentSwitch isOn={frame.consent === true} />
        </section>
        <section className="card step">
          <h2>{frameText('region')}</h2>
          <RegionForm frame={frame} />
        </section>
        {account ? (
          <Form method="post" action={shopPaths.account()}>
            <input type="hidden" name="intent" value="signOut" />
            <Button look="quiet" wide>
              <LogOut size={18} className="flips" aria-hidden="true" /> {t('signOut')}
            </Button>
          </Form>
        ) : null}
      </div>
    </div>
  )
}

function GuestCard() {
  const t = useText(accountMessages)
  return (
    <section className="card stack">
      <p className="soft">{t('guestText')}</p>
      <div className="buy-actions">
        <ButtonLink look="primary" to={shopPaths.signIn()}>
          {t('signIn')}
        </ButtonLink>
        <ButtonLink look="quiet" to={shopPaths.signUp()}>
          {t('signUp')}
        </ButtonLink>
      </div>
    </section>
  )
}

function AccountLinks({ isCreator, mayBecomeCreator }: { isCreator: boolean; mayBecomeCreator: boolean }) {
  const t = useText(accountMessages)
  return (
    <ul className="card account-list">
      <li>
        <Link to={shopPaths.orders()}>
          <Package aria-hidden="true" /> {t('orders')} <ChevronRight className="flips" aria-hidden="true" />
        </Link>
      </li>
      {isCreator || mayBecomeCreator ? (
        <li>
          <Link to={creatorPaths.home()}>
            <Clapperboard aria-hidden="true" /> {t(isCreator ? 'creatorRoom' : 'becomeCreator')}
            <ChevronRight className="flips" aria-hidden="true" />
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
