import { Button, InlineStack, Text } from '@shopify/polaris'
import { adminSharedMessages } from '#app/ui/messages/admin-shared.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { useDownload } from './use-download.ts'

type DownloadButtonProps = { readonly url: string; readonly fileName: string; readonly label?: string; readonly onDone?: () => void } // prettier-ignore

/** Fetches a file and says so if it could not be made. */
export function DownloadButton({ url, fileName, label, onDone }: DownloadButtonProps) {
  const t = useText(adminSharedMessages)
  const download = useDownload(url, fileName, onDone)
  return (
    <InlineStack gap="200" blockAlign="center">
      <Button loading={download.isRunning} onClick={download.start}>
        {label ?? t('download')}
      </Button>
      {download.hasFailed ? (
        <Text as="span" tone="critical">
          {t('downloadFailed')}
        </Text>
      ) : null}
    </InlineStack>
  )
}
