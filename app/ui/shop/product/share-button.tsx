import { Check, Copy, Mail, MessageCircle, Send, Share2 } from 'lucide-react'
import { useState } from 'react'
import { productMessages } from '#app/ui/messages/product.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { Button } from '#app/ui/shared/button.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'

type Shared = { url: string; title: string }

/** The phone's own sheet where there is one, else ours: plain links, no script of anybody else. */
export function ShareButton({ url, title }: Shared) {
  const t = useText(productMessages)
  const [isOpen, setIsOpen] = useState(false)
  const share = async () => {
    if (typeof navigator.share !== 'function') return setIsOpen(true)
    try {
      await navigator.share({ url, title })
    } catch (cause) {
      // Closing the phone's sheet is an answer; anything else means that it cannot share this.
      if (!(cause instanceof DOMException && cause.name === 'AbortError')) setIsOpen(true)
    }
  }
  return (
    <>
      <button type="button" className="icon-button share-button" onClick={() => void share()} aria-label={t('share')}>
        <Share2 size={20} aria-hidden="true" />
      </button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('shareTitle')}>
        <ShareWays url={url} title={title} />
      </Sheet>
    </>
  )
}

function ShareWays({ url, title }: Shared) {
  const t = useText(productMessages)
  const [link, words] = [encodeURIComponent(url), encodeURIComponent(title)]
  const ways = [
    { name: 'WhatsApp', icon: MessageCircle, href: `https://wa.me/?text=${words}%20${link}` },
    { name: 'Telegram', icon: Send, href: `https://t.me/share/url?url=${link}&text=${words}` },
    { name: t('byMail'), icon: Mail, href: `mailto:?subject=${words}&body=${link}` },
  ]
  return (
    <div className="stack">
      <CopyLink url={url} />
      <ul className="plain-list share-ways">
        {ways.map(({ name, icon: Icon, href }) => (
          <li key={name}>
            <a href={href} target="_blank" rel="noopener noreferrer">
              <Icon aria-hidden="true" />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function CopyLink({ url }: { url: string }) {
  const t = useText(productMessages)
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      setState('done')
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="stack-tight">
      <p className="share-address" dir="ltr">
        {url}
      </p>
      <Button type="button" look="primary" wide onClick={() => void copy()}>
        {state === 'done' ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
        {t(state === 'done' ? 'copied' : 'copyLink')}
      </Button>
      <p role="status" className="small soft">
        {state === 'failed' ? t('copyFailed') : null}
      </p>
    </div>
  )
}
