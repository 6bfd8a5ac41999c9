import { machinePaths } from '../paths.ts'

type MailRow = {
  readonly id: string
  readonly toAddress: string
  readonly locale: string
  readonly template: string
  readonly subject: string
  readonly createdAt: string
}
type Preview = {
  readonly id: string
  readonly subject: string
  readonly toAddress: string
  readonly locale: string
  readonly text: string
  readonly html: string
}
export type OutboxView = {
  /** Only the mails to this address; null: all. */
  readonly to: string | null
  readonly cursor: string | null
  readonly page: { readonly items: readonly MailRow[]; readonly nextCursor: string | null }
  readonly preview: Preview | null
}

const edge = '1px solid color-mix(in srgb, currentColor 22%, transparent)'
const panel = { border: edge, borderRadius: '12px', overflow: 'hidden' } as const

/** What the demo would have mailed: a list, and beside it one mail as mail programs show it and as plain text. */
export function DemoOutbox({ to, cursor, page, preview }: OutboxView) {
  const kept = { ...(to ? { to } : {}) }
  const link = (mail: string) => machinePaths.demoMail({ ...kept, ...(cursor ? { cursor } : {}), mail })
  return (
    <main style={{ fontFamily: 'system-ui', maxInlineSize: '90rem', marginInline: 'auto', padding: '2rem 1rem' }}>
      <h1 style={{ marginBlock: '0 1rem' }}>Mail that left the demo</h1>
      <AddressFilter to={to} />
      <div
        style={{
          display: 'grid',
          gap: '1.5rem',
          gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 24rem), 1fr))',
        }}
      >
        <section aria-label="Mails">
          {page.items.length === 0 && (
            <p>Nothing here yet. Buy something in the shop, and the confirmation appears here.</p>
          )}
          <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {page.items.map((mail) => (
              <Row key={mail.id} mail={mail} href={link(mail.id)} isShown={mail.id === preview?.id} kept={to} />
            ))}
          </ul>
          {page.nextCursor && (
            <p>
              <a href={machinePaths.demoMail({ ...kept, cursor: page.nextCursor })}>Older mails</a>
            </p>
          )}
        </section>
        {preview && <Shown mail={preview} />}
      </div>
    </main>
  )
}

function AddressFilter({ to }: { readonly to: string | null }) {
  return (
    <form
      method="get"
      action={machinePaths.demoMail()}
      style={{ display: 'flex', gap: '.5rem', marginBlockEnd: '1.25rem', flexWrap: 'wrap', alignItems: 'end' }}
    >
      <label style={{ display: 'grid', gap: '.25rem' }}>
        Sent to
        <input
          type="email"
          name="to"
          defaultValue={to ?? ''}
          style={{ font: 'inherit', padding: '.5rem .75rem', minInlineSize: '16rem' }}
        />
      </label>
      <button type="submit" style={{ font: 'inherit', padding: '.5rem 1rem' }}>
        Show
      </button>
      {to && <a href={machinePaths.demoMail()}>All addresses</a>}
    </form>
  )
}

type RowProps = {
  readonly mail: MailRow
  readonly href: string
  readonly isShown: boolean
  readonly kept: string | null
}

function Row({ mail, href, isShown, kept }: RowProps) {
  const direction = mail.locale.startsWith('ar') ? 'rtl' : 'ltr'
  return (
    <li style={{ borderBlockEnd: edge, paddingBlock: '.75rem' }}>
      <a
        href={href}
        aria-current={isShown ? 'true' : undefined}
        lang={mail.locale}
        dir={direction}
        style={{ display: 'block', fontWeight: isShown ? 700 : 500, color: 'inherit' }}
      >
        {mail.subject}
      </a>
      <small>
        {kept === null ? <a href={machinePaths.demoMail({ to: mail.toAddress })}>{mail.toAddress}</a> : mail.toAddress}
        {' · '}
        {mail.template} · <time dateTime={mail.createdAt}>{mail.createdAt.slice(0, 16).replace('T', ' ')} UTC</time>
      </small>
    </li>
  )
}

function Shown({ mail }: { readonly mail: Preview }) {
  const direction = mail.locale.startsWith('ar') ? 'rtl' : 'ltr'
  return (
    <>
      <section aria-label="As a mail program shows it">
        <h2 style={{ marginBlock: '0 .75rem', fontSize: '1.125rem' }} lang={mail.locale} dir={direction}>
          {mail.subject}
        </h2>
        <iframe
          title={mail.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
          style={{ ...panel, inlineSize: '100%', blockSize: '48rem', background: '#fff' }}
        />
      </section>
      <section aria-label="As plain text">
        <h2 style={{ marginBlock: '0 .75rem', fontSize: '1.125rem' }}>Plain text</h2>
        <pre
          lang={mail.locale}
          dir={direction}
          style={{ ...panel, margin: 0, padding: '1rem', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
        >
          {mail.text}
        </pre>
      </section>
    </>
  )
}
