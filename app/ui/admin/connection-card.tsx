import { AccountConnection, BlockStack, Link, Text } from '@shopify/polaris'
import { onboardingMessages } from '#app/ui/messages/admin-onboarding.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Refused } from './refused.tsx'
import { useCommand } from './use-command.ts'

export type ConnectionView = {
  readonly status: 'none' | 'connecting' | 'connected' | 'disconnected'
  readonly accountName: string
}

type ConnectionCardProps = {
  readonly connection: ConnectionView
  readonly canConnect: boolean
  /** Where the page lets a shop leave; asked once more before it does. */
  readonly onDisconnect?: () => void
}

/** The account component that Shopify asks of every channel: who is connected, and how to change that. */
export function ConnectionCard({ connection, canConnect, onDisconnect }: ConnectionCardProps) {
  const t = useText(onboardingMessages)
  const locale = useLocale()
  const { run, isRunning, refusal } = useCommand('connect')
  const isConnected = connection.status === 'connected'
  const action = isConnected
    ? onDisconnect && { action: { content: t('disconnect'), onAction: onDisconnect } }
    : {
        action: {
          content: isRunning ? t('connecting') : connection.status === 'disconnected' ? t('reconnect') : t('connect'),
          disabled: !canConnect || isRunning,
          onAction: () => run(),
        },
      }
  return (
    <BlockStack gap="200">
      <Refused refusal={refusal} />
      <AccountConnection
        accountName={connection.accountName}
        connected={isConnected}
        title={isConnected ? t('connectedAs', { account: connection.accountName }) : t('connection')}
        details={isConnected ? null : canConnect ? t('notConnected') : t('acceptFirst')}
        termsOfService={
          <Text as="p" tone="subdued">
            {t('connectTerms')}{' '}
            <Link url={shopPaths.merchantTerms(locale)} target="_blank">
              {t('readTerms')}
            </Link>
          </Text>
        }
        {...action}
      />
    </BlockStack>
  )
}
