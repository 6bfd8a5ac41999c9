import type { SerializeFrom } from '@remix-run/node'
import type { LinkCard } from '#app/domain/attribution/list-links.server.ts'
import { linksMessages } from '#app/ui/messages/links-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { machinePaths } from '#app/ui/paths.ts'
import { formatDate } from '#app/ui/shared/format.ts'
import { Picture } from '#app/ui/shared/picture.tsx'
import type { WithImages } from '#app/web/image-view.server.ts'
import { CopyButton } from './copy-button.tsx'
import { ShareButton } from './share-sheet.tsx'
import { useOrigin } from './use-origin.ts'

export type LinkView = SerializeFrom<WithImages<LinkCard>>

export function LinkRow({ link }: { link: LinkView }) {
  const t = useText(linksMessages)
  const locale = useLocale()
  const path = machinePaths.shortLink(link.code)
  const { label, title } = describe(link, t)
  const address = useOrigin() + path
  return (
    <li className="link-row">
      <div className="row">
        <span className="link-picture">
          {link.posterKey ? (
            <img src={machinePaths.media(link.posterKey)} alt="" loading="lazy" />
          ) : (
            <Picture image={link.image} alt="" shownWidth={48} />
          )}
        </span>
        <div className="grow">
          <span className="product-title" dir="auto">
            {title}
          </span>
          <span className="small soft">
            {label} · {t('created', { date: formatDate(link.createdAt, locale, 'UTC') })}
          </span>
        </div>
        <strong className="numbers">{t('clicks', { count: link.clicks })}</strong>
      </div>
      <div className="link-address">
        <code dir="ltr">{address.replace(/^https?:\/\//, '')}</code>
        <CopyButton text={address} />
      </div>
      <div className="row-wrap">
        <ShareButton code={link.code} title={title} />
      </div>
    </li>
  )
}

type Word = 'kindProduct' | 'kindPost' | 'kindSet' | 'kindShop' | 'kindProfile' | 'untitledPost' | 'toProfile'

function describe(link: LinkView, t: (key: Word) => string) {
  if (link.shareSetId) return { label: t('kindSet'), title: link.shareSetTitle ?? t('kindSet') }
  if (link.productId) return { label: t('kindProduct'), title: link.productTitle ?? t('kindProduct') }
  if (link.postId) return { label: t('kindPost'), title: link.postCaption || t('untitledPost') }
  if (link.shopId) return { label: t('kindShop'), title: link.shopName ?? t('kindShop') }
  return { label: t('kindProfile'), title: t('toProfile') }
}
