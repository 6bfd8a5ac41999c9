import type { SerializeFrom } from '@remix-run/node'
import { taxMessages } from '#app/ui/messages/tax-studio.ts'
import { useLocale, useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { ButtonLink } from '#app/ui/shared/button.tsx'
import { formatMoney } from '#app/ui/shared/format.ts'
import { Notice } from '#app/ui/shared/notice.tsx'
import type { taxYearView } from '#app/web/studio-tax.server.ts'

export type TaxYearView = SerializeFrom<Awaited<ReturnType<typeof taxYearView>>>
type Sum = { readonly key: string; readonly name: string; readonly note: string; readonly amount: string }

/** F7: sums by brand and currency; nothing is converted, because a tax office says at which rate. */
export function TaxYearPanels({ view: { paid, samples, nec } }: { view: TaxYearView }) {
  const t = useText(taxMessages)
  const locale = useLocale()
  const necWords = nec && {
    total: formatMoney(nec.total, locale),
    threshold: formatMoney(nec.threshold, locale),
  }
  return (
    <>
      {nec && necWords ? (
        <Notice title={t('necTitle')}>{t(nec.isDue ? 'necDue' : 'necNotDue', necWords)}</Notice>
      ) : null}
      <Sums
        title={t('paidTitle')}
        sums={paid.map(({ shopId, currency, shopName, payouts, amount }) => ({
          key: `${shopId} ${currency}`,
          name: shopName,
          note: t('payouts', { count: payouts }),
          amount: formatMoney(amount, locale),
        }))}
      />
      <Sums
        title={t('samplesTitle')}
        text={t('samplesText')}
        sums={samples.map(({ shopId, currency, shopName, count, value }) => ({
          key: `${shopId} ${currency}`,
          name: shopName,
          note: t('samples', { count }),
          amount: formatMoney(value, locale),
        }))}
      />
      <div className="stack-tight">
        <p className="small soft">{t('statements')}</p>
        <p>
          <ButtonLink look="quiet" small to={creatorPaths.payouts()}>
            {t('toPayouts')}
          </ButtonLink>
        </p>
      </div>
    </>
  )
}

function Sums({ title, text, sums }: { title: string; text?: string; sums: readonly Sum[] }) {
  if (sums.length === 0) return null
  return (
    <section className="panel stack-tight">
      <h2>{title}</h2>
      <dl className="facts">
        {sums.map(({ key, name, note, amount }) => (
          <div key={key}>
            <dt>
              <bdi>{name}</bdi> <span className="small soft">· {note}</span>
            </dt>
            <dd className="numbers">
              <bdi>{amount}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      {text ? <p className="small soft">{text}</p> : null}
    </section>
  )
}
