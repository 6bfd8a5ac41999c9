import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { linksMessages } from '#app/ui/messages/links-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'

const feedbackMilliseconds = 2_500

/** Says "Copied" where it was pressed and aloud; where copying is not allowed, says how to do it by hand. */
export function CopyButton({ text, said }: { text: string; said?: string }) {
  const t = useText(linksMessages)
  const toast = useToast()
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setIsCopied(false), feedbackMilliseconds)
    return () => clearTimeout(timer)
  }, [isCopied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setIsCopied(true)
      toast(said ?? t('copied'))
    } catch {
      toast(t('copyByHand'))
    }
  }
  const Icon = isCopied ? Check : Copy
  return (
    <Button type="button" look="primary" small onClick={() => void copy()}>
      <Icon size={18} aria-hidden="true" />
      {isCopied ? t('copiedShort') : t('copy')}
    </Button>
  )
}
