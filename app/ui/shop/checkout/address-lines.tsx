import { addressLines } from '#app/domain/checkout/address-lines.ts'
import { useCountryName } from '../use-shop-frame.ts'

/** An address the way it goes on a parcel. */
export function AddressLines({ address }: { address: Readonly<Record<string, string>> }) {
  const countryName = useCountryName()
  const lines = addressLines(address, countryName)
  return (
    <address className="soft" style={{ fontStyle: 'normal' }}>
      {lines.map((line) => (
        <span key={line} style={{ display: 'block' }}>
          <bdi>{line}</bdi>
        </span>
      ))}
    </address>
  )
}
