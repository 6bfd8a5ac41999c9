import { Badge, Box, Button, ButtonGroup, Checkbox, InlineStack, Text, TextField, Thumbnail } from '@shopify/polaris'
import { useState } from 'react'
import { adminSamplesMessages } from '#app/ui/messages/admin-samples.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { formatMoney, formatNumber } from '#app/ui/shared/format.ts'
import { ConfirmModal } from '../confirm-modal.tsx'
import { PictureIcon } from '../picture-icon.tsx'
import { RowsTable } from '../rows-table.tsx'
import { useCommand } from '../use-command.ts'
import { OfferForm } from './offer-form.tsx'
import type { OfferRow } from './samples-page.tsx'

type OffersTableProps = {
  readonly offers: { readonly items: readonly OfferRow[]; readonly nextCursor: string | null }
  readonly isArchived: boolean
}

/** What the shop gives away to be shown. */
export function OffersTable({ offers, isArchived }: OffersTableProps) {
  const t = useText(adminSamplesMessages)
  const locale = useLocale()
  const [isAdding, setIsAdding] = useState(false)
  const [changing, setChanging] = useState<OfferRow | null>(null)
  const [ending, setEnding] = useState<OfferRow | null>(null)
  if (isAdding) return <OfferForm onClose={() => setIsAdding(false)} />
  return (
    <>
      <Box padding="400">
        <InlineStack align="space-between" blockAlign="center" gap="300">
          <Text as="p" tone="subdued">
            {t('offersText')}
          </Text>
          {isArchived ? null : (
            <Button variant="primary" onClick={() => setIsAdding(true)}>
              {t('addOffer')}
            </Button>
          )}
        </InlineStack>
      </Box>
      <RowsTable
        name={{ singular: t('offer'), plural: t('offers') }}
        columns={[
          { title: t('product') },
          { title: t('terms') },
          { title: t('left'), isNumber: true },
          { title: t('acts'), hidden: true },
        ]}
        rows={offers.items.map((offer) => ({
          id: offer.offerId,
          cells: [
            <InlineStack key="product" gap="300" blockAlign="center" wrap={false}>
              <Thumbnail size="small" source={offer.imageUrl ?? PictureIcon} alt="" />
              <bdi>{offer.title}</bdi>
              {offer.waitingCount > 0 ? (
                <Badge tone="attention">{t('waiting', { count: offer.waitingCount })}</Badge>
              ) : null}
            </InlineStack>,
            <Terms key="terms" offer={offer} />,
            formatNumber(offer.quotaLeft, locale),
            isArchived ? null : <Acts key="acts" onChange={() => setChanging(offer)} onEnd={() => setEnding(offer)} />,
          ],
        }))}
        nextCursor={offers.nextCursor}
        empty={{ title: t('noOffers'), text: t('noOffersText') }}
      />
      <ChangeModal key={changing?.offerId} offer={changing} onClose={() => setChanging(null)} />
      <EndModal offer={ending} onClose={() => setEnding(null)} />
    </>
  )
}

function Terms({ offer }: { offer: OfferRow }) {
  const t = useText(adminSamplesMessages)
  const locale = useLocale()
  const words = [
    offer.refundAfterUnits === null ? t('kind_free') : t('refundAfter', { count: offer.refundAfterUnits }),
    offer.isAutoApproved ? t('autoApproved') : t('youDecide'),
    offer.price ? t('worth', { amount: formatMoney(offer.price, locale) }) : '',
  ].filter(Boolean)
  return <>{words.join(' · ')}</>
}

function Acts({ onChange, onEnd }: { onChange: () => void; onEnd: () => void }) {
  const t = useText(adminSamplesMessages)
  const shared = useText(adminSharedMessages)
  return (
    <ButtonGroup>
      <Button variant="plain" onClick={onChange}>
        {shared('edit')}
      </Button>
      <Button variant="plain" tone="critical" onClick={onEnd}>
        {t('endOffer')}
      </Button>
    </ButtonGroup>
  )
}

type ModalProps = { readonly offer: OfferRow | null; readonly onClose: () => void }

function ChangeModal({ offer, onClose }: ModalProps) {
  const t = useText(adminSamplesMessages)
  const shared = useText(adminSharedMessages)
  const [quota, setQuota] = useState(String(offer?.quotaLeft ?? 0))
  const [isAuto, setIsAuto] = useState(offer?.isAutoApproved ?? false)
  const change = useCommand('changeOffer', { toast: shared('saved'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={offer !== null}
      title={t('changeOffer')}
      confirm={shared('save')}
      isCritical={false}
      isRunning={change.isRunning}
      refusal={change.refusal}
      onConfirm={() => change.run({ offerId: offer?.offerId ?? '', quota, isAutoApproved: String(isAuto) })}
      onClose={onClose}
    >
      <TextField
        label={t('left')}
        value={quota}
        onChange={setQuota}
        error={change.fieldErrors.quota}
        inputMode="numeric"
        autoComplete="off"
      />
      <Checkbox label={t('autoApprove')} checked={isAuto} onChange={setIsAuto} />
    </ConfirmModal>
  )
}

function EndModal({ offer, onClose }: ModalProps) {
  const t = useText(adminSamplesMessages)
  const end = useCommand('archiveOffer', { toast: t('offerEnded'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={offer !== null}
      title={t('endOfferTitle')}
      confirm={t('endOffer')}
      isRunning={end.isRunning}
      refusal={end.refusal}
      onConfirm={() => end.run({ offerId: offer?.offerId ?? '' })}
      onClose={onClose}
    >
      <Text as="p">{t('endOfferText')}</Text>
    </ConfirmModal>
  )
}
