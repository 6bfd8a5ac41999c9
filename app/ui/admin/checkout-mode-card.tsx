import { Badge, Banner, BlockStack, Button, Card, InlineStack, Text } from '@shopify/polaris'
import { useAppBridge } from '@shopify/app-bridge-react'
import { useState } from 'react'
import type { CheckoutMode } from '#app/domain/shops/checkout-modes.ts'
import { checkoutModeMessages } from '#app/ui/messages/admin-checkout-mode.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import type { CheckoutModeView } from '#app/web/admin-checkout-mode-view.ts'
import { ConfirmModal } from './confirm-modal.tsx'
import { useCommand } from './use-command.ts'

/** Where shoppers pay, why, and the switch between the two ways. */
export function CheckoutModeCard({ checkout }: { checkout: CheckoutModeView }) {
  const t = useText(checkoutModeMessages)
  const { mode, isOwnCheckoutApproved, needsRights, isTokenDead } = checkout
  const [wanted, setWanted] = useState<CheckoutMode | null>(null)
  return (
    <Card>
      <BlockStack gap="400">
        {mode === null ? <Text as="p">{t('notConnected')}</Text> : null}
        {needsRights ? (
          <Banner
            tone="warning"
            title={t('notOpen')}
            action={{ content: t('open'), onAction: () => setWanted('SHOPIFY_CHECKOUT') }}
          >
            {t('notOpenNext')}
          </Banner>
        ) : null}
        {isTokenDead ? (
          <Banner tone="critical" title={t('tokenDead')}>
            {t('tokenDeadNext')}
          </Banner>
        ) : null}
        {mode === 'CHANNEL_MOR' && !isOwnCheckoutApproved ? <Banner tone="warning" title={t('mustSwitch')} /> : null}
        <Way title={t('shopify')} text={t('shopifyText')} isInUse={mode === 'SHOPIFY_CHECKOUT'} />
        <Way title={t('own')} text={t('ownText')} isInUse={mode === 'CHANNEL_MOR'}>
          <Text as="p" tone="subdued">
            {t(isOwnCheckoutApproved ? 'approved' : 'notApproved')}
          </Text>
        </Way>
        <InlineStack gap="200">
          {mode === 'CHANNEL_MOR' || (mode === 'SHOPIFY_CHECKOUT' && isTokenDead) ? (
            <Button onClick={() => setWanted('SHOPIFY_CHECKOUT')}>{t('useShopify')}</Button>
          ) : null}
          {mode === 'SHOPIFY_CHECKOUT' && isOwnCheckoutApproved ? (
            <Button onClick={() => setWanted('CHANNEL_MOR')}>{t('useOwn')}</Button>
          ) : null}
        </InlineStack>
        <SwitchModal wanted={wanted} missingScopes={checkout.missingScopes} onClose={() => setWanted(null)} />
      </BlockStack>
    </Card>
  )
}

type WayProps = { title: string; text: string; isInUse: boolean; children?: React.ReactNode }

function Way({ title, text, isInUse, children }: WayProps) {
  const t = useText(checkoutModeMessages)
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h3" variant="headingSm">
          {title}
        </Text>
        {isInUse ? <Badge tone="success">{t('current')}</Badge> : null}
      </InlineStack>
      <Text as="p">{text}</Text>
      {children}
    </BlockStack>
  )
}

type SwitchProps = { wanted: CheckoutMode | null; missingScopes: readonly string[]; onClose: () => void }

/** Asks once more, then Shopify asks for the rights that are missing, then the switch is made. */
function SwitchModal({ wanted, missingScopes, onClose }: SwitchProps) {
  const t = useText(checkoutModeMessages)
  const shopify = useAppBridge()
  const change = useCommand('setCheckoutMode', { toast: t('switched'), onDone: onClose })
  const toShopify = wanted === 'SHOPIFY_CHECKOUT'
  const switchOver = () => wanted && change.run({ mode: wanted })
  const confirm = () => {
    if (!toShopify || missingScopes.length === 0) return switchOver()
    // Whatever the answer: the server looks what was granted, and says what is missing.
    shopify.scopes.request([...missingScopes]).then(switchOver, switchOver)
  }
  return (
    <ConfirmModal
      isOpen={wanted !== null}
      title={t(toShopify ? 'toShopifyTitle' : 'toOwnTitle')}
      confirm={t('confirm')}
      isCritical={false}
      isRunning={change.isRunning}
      refusal={change.refusal}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Text as="p">{t(toShopify ? 'toShopifyText' : 'toOwnText')}</Text>
    </ConfirmModal>
  )
}
