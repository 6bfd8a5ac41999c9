import { Form, Link } from '@remix-run/react'
import { ChevronRight, Clapperboard, LogOut, Package, Trash2 } from 'lucide-react'
import { accountMessages } from '#app/ui/messages/shoppers.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { frameMessages } from '#app/ui/messages/shop-frame.ts'
import { creatorPaths, shopPaths } from '#app/ui/paths.ts'
import { Button, ButtonLink } from '#app/ui/shared/button.tsx'
import { AddressLines } from '../checkout/address-lines.tsx'
import type { SavedAddressView } from '../checkout/checkout-page.tsx'
import { RegionForm } from '../region-sheet.tsx'
import { useShopFrame } from '../use-shop-frame.ts'
import { ConsentSwitch } from './consent-switch.tsx'

export function AccountPage({ addresses }: { addresses: readonly SavedAddressView[] }) {
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
        {account ? <Addresses addresses={addresses} /> : null}
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

function Addresses({ addresses }: { addresses: readonly SavedAddressView[] }) {
  const t = useText(accountMessages)
  return (
    <section className="card step">
      <h2>{t('addresses')}</h2>
      {addresses.length === 0 ? <p className="soft">{t('noAddresses')}</p> : null}
      <ul className="plain-list lines">
        {addresses.map((saved) => (
          <li key={saved.id} className="row">
            <div className="grow">
              {saved.isDefault ? <span className="badge badge-accent">{t('defaultAddress')}</span> : null}
              <AddressLines address={saved.address} />
            </div>
            <Form method="post" action={shopPaths.account()}>
              <input type="hidden" name="intent" value="removeAddress" />
              <input type="hidden" name="addressId" value={saved.id} />
              <button className="icon-button" aria-label={t('removeAddress')}>
                <Trash2 size={20} aria-hidden="true" />
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
