import { Badge, BlockStack, Button, Card, InlineStack, Link, Text } from '@shopify/polaris'
import type { RequestDetail } from '#app/domain/warehouse/find-request.server.ts'
import { adminWarehouseMessages } from '#app/ui/messages/admin-warehouse.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Refused } from '../refused.tsx'
import { useCommand } from '../use-command.ts'

type Parcel = RequestDetail['parcels'][number]

/** Packed parcels, and the button with which they leave. */
export function ParcelsCard({ request }: { request: RequestDetail }) {
  const t = useText(adminWarehouseMessages)
  const ship = useCommand('ship', { toast: t('shipToast') })
  const unpack = useCommand('unpack', { toast: t('unpacked') })
  const { parcels, pendingAction, cancellation } = request
  if (parcels.length === 0) return null
  const canShip = parcels.some(({ isSent }) => !isSent) && pendingAction !== 'ship' && cancellation !== 'asked'
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t('parcels')}
        </Text>
        <Refused refusal={ship.refusal ?? unpack.refusal} />
        {parcels.map((parcel) => (
          <ParcelRow
            key={parcel.id}
            parcel={parcel}
            {...(canShip && !parcel.isSent && { onUnpack: () => unpack.run({ parcelId: parcel.id }) })}
          />
        ))}
        {canShip ? (
          <InlineStack>
            <Button variant="primary" onClick={() => ship.run()} loading={ship.isRunning}>
              {t('ship')}
            </Button>
          </InlineStack>
        ) : null}
      </BlockStack>
    </Card>
  )
}

function ParcelRow({ parcel, onUnpack }: { parcel: Parcel; onUnpack?: () => void }) {
  const t = useText(adminWarehouseMessages)
  const name = (
    <bdi>
      {parcel.carrier} {parcel.trackingNumber}
    </bdi>
  )
  return (
    <InlineStack align="space-between" gap="200">
      <InlineStack gap="200">
        {parcel.trackingUrl ? (
          <Link url={parcel.trackingUrl} target="_blank">
            {name}
          </Link>
        ) : (
          name
        )}
        <Text as="span" tone="subdued">
          {t('units', { count: parcel.units })}
        </Text>
        <Badge {...(parcel.isSent && { tone: 'success' as const })}>{parcel.isSent ? t('sent') : t('ready')}</Badge>
      </InlineStack>
      {onUnpack ? (
        <Button variant="plain" onClick={onUnpack}>
          {t('unpack')}
        </Button>
      ) : null}
    </InlineStack>
  )
}
