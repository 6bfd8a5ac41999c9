import { Badge, Box, Button, Card, Checkbox, InlineStack, Select, Text, TextField, Thumbnail } from '@shopify/polaris'
import { useState } from 'react'
import type { ShopProduct } from '#app/domain/programs/list-shop-products.server.ts'
import { adminProgramProductsMessages } from '#app/ui/messages/admin-program-products.ts'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths } from '#app/ui/paths.ts'
import { formatMoney, formatPercent } from '#app/ui/shared/format.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ConfirmModal } from '../confirm-modal.tsx'
import { PictureIcon } from '../picture-icon.tsx'
import { Refused } from '../refused.tsx'
import { RowsTable } from '../rows-table.tsx'
import { NoProgramYet, SectionPage } from '../section-pages.tsx'
import { SectionTabs } from '../section-tabs.tsx'
import { useCommand } from '../use-command.ts'
import { useSelection } from '../use-selection.ts'
import { useTypedQuery } from '../use-typed-query.ts'

type Product = Omit<ShopProduct, 'lockedUntil'>

export type ProductsView = {
  readonly name: 'all' | 'in' | 'out'
  readonly query: string
  readonly productMode: 'all' | 'chosen'
  readonly page: { readonly items: readonly Product[]; readonly nextCursor: string | null }
}

export function ProductsPage({ view }: { view: ProductsView | null }) {
  return (
    <SectionPage section="program" page="products">
      {view ? (
        <>
          <ModeCard mode={view.productMode} />
          <Products view={view} />
        </>
      ) : (
        <NoProgramYet />
      )}
    </SectionPage>
  )
}

/** Everything but what is left out, or only what is put in. */
function ModeCard({ mode }: { mode: 'all' | 'chosen' }) {
  const t = useText(adminProgramProductsMessages)
  const shared = useText(adminSharedMessages)
  const [wanted, setWanted] = useState<'all' | 'chosen' | null>(null)
  const save = useCommand('setMode', { toast: shared('saved'), onDone: () => setWanted(null) })
  return (
    <Card>
      <Select
        label={t('mode')}
        options={[
          { value: 'all', label: t('mode_all') },
          { value: 'chosen', label: t('mode_chosen') },
        ]}
        value={mode}
        onChange={(value) => setWanted(value === 'chosen' ? 'chosen' : 'all')}
        helpText={t('modeHelp')}
      />
      <ConfirmModal
        isOpen={wanted !== null}
        title={t('modeTitle')}
        confirm={shared('save')}
        isCritical={wanted === 'chosen'}
        isRunning={save.isRunning}
        refusal={save.refusal}
        onConfirm={() => save.run({ productMode: wanted ?? mode })}
        onClose={() => setWanted(null)}
      >
        <Text as="p">{wanted === 'chosen' ? t('toChosen') : t('toAll')}</Text>
      </ConfirmModal>
    </Card>
  )
}

function Products({ view }: { view: ProductsView }) {
  const t = useText(adminProgramProductsMessages)
  const { query, setQuery } = useTypedQuery(view.query)
  const { items, nextCursor } = view.page
  const selection = useSelection(items.map(({ productId }) => productId))
  const [isLeaving, setIsLeaving] = useState(false)
  const include = useCommand('include', { toast: t('included'), onDone: selection.clear })
  const tabs = (['all', 'in', 'out'] as const).map((id) => ({
    id,
    content: t(`view_${id}`),
    url: adminPaths.programProducts(id === 'all' ? {} : { view: id }),
  }))
  return (
    <Card padding="0">
      <SectionTabs tabs={tabs} selected={view.name} />
      <Box paddingInline="400" paddingBlockStart="200">
        <TextField
          label={t('search')}
          labelHidden
          placeholder={t('search')}
          value={query}
          onChange={setQuery}
          autoComplete="off"
        />
      </Box>
      <Refused refusal={include.refusal} />
      <BulkBar selection={selection}>
        <Button loading={include.isRunning} onClick={() => include.run({ productIds: selection.selected })}>
          {t('include')}
        </Button>
        <Button tone="critical" onClick={() => setIsLeaving(true)}>
          {t('leaveOut')}
        </Button>
      </BulkBar>
      <ProductRows items={items} nextCursor={nextCursor} selection={selection} />
      <LeaveOutModal
        productIds={selection.selected}
        isOpen={isLeaving}
        onClose={() => setIsLeaving(false)}
        onDone={selection.clear}
      />
    </Card>
  )
}

type ProductRowsProps = ProductsView['page'] & { readonly selection: ReturnType<typeof useSelection> }

function ProductRows({ items, nextCursor, selection }: ProductRowsProps) {
  const t = useText(adminProgramProductsMessages)
  const shared = useText(adminSharedMessages)
  return (
    <RowsTable
      name={{ singular: t('product'), plural: t('products') }}
      columns={[
        { title: t('product') },
        { title: t('price'), isNumber: true },
        { title: t('earns') },
        { title: t('state') },
      ]}
      rows={items.map((product) => ({
        id: product.productId,
        cells: [
          <InlineStack key="product" gap="300" blockAlign="center" wrap={false}>
            <Checkbox
              label={shared('choose', { name: product.title })}
              labelHidden
              checked={selection.selected.includes(product.productId)}
              onChange={() => selection.toggle(product.productId)}
            />
            <Thumbnail size="small" source={product.imageUrl ?? PictureIcon} alt="" />
            <bdi>{product.title}</bdi>
          </InlineStack>,
          <Price key="price" product={product} />,
          <Earns key="earns" product={product} />,
          <InlineStack key="state" gap="100">
            {product.isIncluded ? <Badge tone="success">{t('isIn')}</Badge> : <Badge>{t('isOut')}</Badge>}
            {product.isListed ? null : <Badge tone="attention">{t('notListed')}</Badge>}
          </InlineStack>,
        ],
      }))}
      nextCursor={nextCursor}
      empty={{ title: t('none'), text: t('noneText') }}
    />
  )
}

function Price({ product: { price } }: { product: Product }) {
  const locale = useLocale()
  return <>{price ? formatMoney(price, locale) : '–'}</>
}

function Earns({ product }: { product: Product }) {
  const t = useText(adminProgramProductsMessages)
  const locale = useLocale()
  const { rateBps, perUnit, earnsAbout, isIncluded } = product
  if (!isIncluded || rateBps === null) return <>–</>
  const rate = perUnit ? formatMoney(perUnit, locale) : formatPercent(rateBps, locale)
  return <>{earnsAbout ? t('earnsAbout', { rate, amount: formatMoney(earnsAbout, locale) }) : rate}</>
}

type LeaveOutProps = {
  readonly productIds: readonly string[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

function LeaveOutModal({ productIds, isOpen, onClose, onDone }: LeaveOutProps) {
  const t = useText(adminProgramProductsMessages)
  const done = () => {
    onClose()
    onDone()
  }
  const leave = useCommand('leaveOut', { toast: t('leftOut'), onDone: done })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('leaveOutTitle', { count: productIds.length })}
      confirm={t('leaveOut')}
      isRunning={leave.isRunning}
      refusal={leave.refusal}
      onConfirm={() => leave.run({ productIds })}
      onClose={onClose}
    >
      <Text as="p">{t('leaveOutText')}</Text>
    </ConfirmModal>
  )
}
