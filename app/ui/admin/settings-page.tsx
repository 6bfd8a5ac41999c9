import { BlockStack, Button, Card, Layout, Link, Page, Text } from '@shopify/polaris'
import { useState } from 'react'
import { checkoutModeMessages } from '#app/ui/messages/admin-checkout-mode.ts'
import { adminSettingsMessages } from '#app/ui/messages/admin-settings.ts'
import { returnTermsMessages } from '#app/ui/messages/admin-return-terms.ts'
import { onboardingMessages } from '#app/ui/messages/admin-onboarding.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { adminPaths, shopPaths } from '#app/ui/paths.ts'
import { formatDate } from '#app/ui/shared/format.ts'
import { CheckoutModeCard } from './checkout-mode-card.tsx'
import { ConfirmModal } from './confirm-modal.tsx'
import { ConnectionCard } from './connection-card.tsx'
import { LicencesCard } from './licences-card.tsx'
import { PublishingCard } from './publishing-card.tsx'
import { SellingForm } from './selling-form.tsx'
import type { SettingsView } from './settings-view.ts'
import { ShippingCard } from './shipping-card.tsx'
import { ReturnTermsCard } from './settings/return-terms-card.tsx'
import { TaxesCard } from './settings/taxes-card.tsx'
import { useCommand } from './use-command.ts'

export function SettingsPage({ settings }: { settings: SettingsView }) {
  const t = useText(adminSettingsMessages)
  const checkout = useText(checkoutModeMessages)
  const returns = useText(returnTermsMessages)
  return (
    <Page title={t('title')}>
      <Layout>
        <Layout.AnnotatedSection title={t('account')} description={t('accountText')}>
          <Account settings={settings} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={checkout('section')} description={checkout('sectionText')}>
          <CheckoutModeCard checkout={settings.checkout} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t('publishing')} description={t('publishingText')}>
          <PublishingCard publishing={settings.publishing} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t('shipping')} description={t('shippingText')}>
          <ShippingCard settings={settings} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t('taxes')} description={t('taxesText')}>
          <TaxesCard settings={settings} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={returns('section')} description={returns('sectionText')}>
          <ReturnTermsCard settings={settings} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t('warehouseLink')} description={t('warehouseText')}>
          <Card>
            <Button url={adminPaths.warehouse()}>{t('openWarehouse')}</Button>
          </Card>
        </Layout.AnnotatedSection>
        <SellingForm settings={settings} />
        <div id="licences" />
        <Layout.AnnotatedSection title={t('licences')} description={t('licencesText')}>
          <LicencesCard settings={settings} />
        </Layout.AnnotatedSection>
        <Layout.AnnotatedSection title={t('terms')} description={t('termsText')}>
          <Terms settings={settings} />
        </Layout.AnnotatedSection>
      </Layout>
    </Page>
  )
}

function Account({ settings: { connection, termsAcceptedAt } }: { settings: SettingsView }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <BlockStack gap="300">
      <ConnectionCard
        connection={connection}
        canConnect={termsAcceptedAt !== null}
        onDisconnect={() => setIsAsking(true)}
      />
      <DisconnectModal isOpen={isAsking} onClose={() => setIsAsking(false)} />
    </BlockStack>
  )
}

function DisconnectModal({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(adminSettingsMessages)
  const disconnect = useCommand('disconnect', { toast: t('disconnected'), onDone: onClose })
  return (
    <ConfirmModal
      isOpen={isOpen}
      title={t('disconnectTitle')}
      confirm={t('disconnect')}
      isRunning={disconnect.isRunning}
      refusal={disconnect.refusal}
      onConfirm={() => disconnect.run()}
      onClose={onClose}
    >
      <Text as="p">{t('disconnectText')}</Text>
    </ConfirmModal>
  )
}

function Terms({ settings: { termsAcceptedAt, timeZone } }: { settings: SettingsView }) {
  const t = useText(adminSettingsMessages)
  const onboarding = useText(onboardingMessages)
  const locale = useLocale()
  return (
    <Card>
      <BlockStack gap="200">
        <Text as="p">{t('commissionNote')}</Text>
        {termsAcceptedAt ? (
          <Text as="p" tone="subdued">
            {onboarding('accepted', { date: formatDate(termsAcceptedAt, locale, timeZone) })}
          </Text>
        ) : null}
        <p>
          <Link url={shopPaths.merchantTerms(locale)} target="_blank">
            {t('readTerms')}
          </Link>
        </p>
      </BlockStack>
    </Card>
  )
}
