import { AtSign, Mail, MessageCircle, QrCode, Send, Share2 } from 'lucide-react'
import { useState } from 'react'
import { shareMessages } from '#app/ui/messages/share-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { machinePaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import { useIsHydrated } from '#app/ui/shared/use-is-hydrated.ts'
import { CopyButton } from './copy-button.tsx'
import { useOrigin } from './use-origin.ts'

type ShareProps = { code: string; title: string }

/** One link to wherever people talk: copied, as a QR code, or handed to an app. Nothing is loaded from those apps. */
export function ShareButton({ code, title }: ShareProps) {
  const t = useText(shareMessages)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button type="button" look="quiet" small aria-label={`${t('share')}: ${title}`} onClick={() => setIsOpen(true)}>
        <Share2 size={18} aria-hidden="true" />
        {t('share')}
      </Button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={t('shareTitle')}>
        <ShareBody code={code} title={title} />
      </Sheet>
    </>
  )
}

function ShareBody({ code, title }: ShareProps) {
  const t = useText(shareMessages)
  const address = useOrigin() + machinePaths.shortLink(code)
  return (
    <div className="stack">
      <div className="link-address">
        <code dir="ltr">{address.replace(/^https?:\/\//, '')}</code>
        <CopyButton text={address} />
      </div>
      <ShareApps address={address} title={title} />
      <figure className="qr">
        <img src={machinePaths.linkQr(code)} alt={t('qrAlt', { address })} width={200} height={200} loading="lazy" />
        <figcaption>
          <a
            className="button button-quiet button-small"
            href={machinePaths.linkQr(code)}
            download={`vitrine-${code}.svg`}
          >
            <QrCode size={18} aria-hidden="true" />
            {t('qrSave')}
          </a>
        </figcaption>
      </figure>
    </div>
  )
}

function ShareApps({ address, title }: { address: string; title: string }) {
  const t = useText(shareMessages)
  const isHydrated = useIsHydrated()
  const [url, words, both] = [address, title, `${title} ${address}`].map(encodeURIComponent)
  const apps = [
    { name: t('whatsapp'), href: `https://wa.me/?text=${both}`, icon: MessageCircle },
    { name: t('telegram'), href: `https://t.me/share/url?url=${url}&text=${words}`, icon: Send },
    { name: t('x'), href: `https://x.com/intent/post?url=${url}&text=${words}`, icon: AtSign },
    { name: t('mail'), href: `mailto:?subject=${words}&body=${both}`, icon: Mail },
  ]
  const mayShare = isHydrated && typeof navigator.share === 'function'
  return (
    <ul className="share-apps">
      {apps.map(({ name, href, icon: Icon }) => (
        <li key={name}>
          <a className="button button-quiet button-small" href={href} target="_blank" rel="noopener noreferrer">
            <Icon size={18} aria-hidden="true" />
            {name}
          </a>
        </li>
      ))}
      {mayShare ? (
        <li>
          {/* Closing the system's sheet without choosing is no failure. */}
          <Button
            type="button"
            look="primary"
            small
            onClick={() => void navigator.share({ title, url: address }).catch(() => undefined)}
          >
            <Share2 size={18} aria-hidden="true" />
            {t('more')}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
