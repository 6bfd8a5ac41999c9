import { Button, TextField } from '@shopify/polaris'
import { useAppBridge } from '@shopify/app-bridge-react'
import { adminAdsMessages } from '#app/ui/messages/admin-ads.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

/** An address to be used elsewhere; where the browser does not let us copy, it says how. */
export function CopyField({ url }: { url: string }) {
  const t = useText(adminAdsMessages)
  const shopify = useAppBridge()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      shopify.toast.show(t('linkCopied'))
    } catch {
      shopify.toast.show(t('copyByHand'))
    }
  }
  return (
    <div dir="ltr">
      <TextField
        label={t('link')}
        labelHidden
        value={url}
        readOnly
        selectTextOnFocus
        autoComplete="off"
        connectedRight={<Button onClick={() => void copy()}>{t('copyLink')}</Button>}
      />
    </div>
  )
}
