import { useCountryName } from '../use-shop-frame.ts'

/** An address the way it goes on a parcel. */
export function AddressLines({ address }: { address: Readonly<Record<string, string>> }) {
  const countryName = useCountryName()
  const lines = [
    [address.firstName, address.lastName].filter(Boolean).join(' '),
    address.company,
    address.line1,
    address.line2,
    [address.city, address.region, address.postalCode].filter(Boolean).join(', '),
    address.country ? countryName(address.country) : '',
    address.phone,
  ].filter(Boolean)
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
