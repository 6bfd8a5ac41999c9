import { merchantTermsMessages } from '#app/ui/messages/terms-merchants.ts'
import { useText } from '#app/ui/messages/use-text.tsx'

const sections = ['roles', 'products', 'money', 'creators', 'duties', 'data', 'end', 'changes'] as const

/** What a shop agrees to before it sells here; read in its own window, beside the admin. */
export function MerchantTermsPage({ version }: { version: string }) {
  const t = useText(merchantTermsMessages)
  return (
    <article className="page page-narrow">
      <div className="stack">
        <div className="window-head">
          <h1>{t('title')}</h1>
          <p className="soft">{t('version', { version })}</p>
        </div>
        <p>{t('intro')}</p>
        {sections.map((section) => (
          <section key={section} className="card stack">
            <h2>{t(`${section}Title`)}</h2>
            <p>{t(section)}</p>
          </section>
        ))}
      </div>
    </article>
  )
}
