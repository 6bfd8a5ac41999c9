import { machinePaths } from '../paths.ts'
import { DemoMailView, directionOfMail, type ShownMail } from './demo-mail-view.tsx'

type MailRow = {
  readonly id: string
  readonly toAddress: string
  readonly locale: string
  readonly template: string
  readonly subject: string
  readonly createdAt: string
}
export type OutboxFilter = {
  /** Only the mails to this address; null: all. */
  readonly to: string | null
  /** Only those written in this language; null: both. */
  readonly language: 'en' | 'ar' | null
}
export type OutboxView = OutboxFilter & {
  readonly cursor: string | null
  readonly page: { readonly items: readonly MailRow[]; readonly nextCursor: string | null }
  readonly preview: ShownMail | null
  readonly isText: boolean
}

/** What the demo would have mailed: a list, and beside it one mail as mail programs show it or as plain text. */
export function DemoOutbox({ to, language, cursor, page, preview, isText }: OutboxView) {
  const kept = { ...(to ? { to } : {}), ...(language ? { language } : {}) }
  const here = { ...kept, ...(cursor ? { cursor } : {}) }
  const look = isText ? ({ as: 'text' } as const) : {}
  return (
    <main id="main" className="outbox">
      <header>
        <h1>Outbox</h1>
        <p>Mails that the demo would have sent. No mail server is configured, so nothing leaves this machine.</p>
      </header>
      <Filter to={to} language={language} />
      <div className="outbox-panes">
        <nav aria-label="Mails">
          {page.items.length === 0 ? (
            <p>Nothing here yet. Buy something in the shop, and the confirmation appears here.</p>
          ) : (
            <ul className="outbox-list">
              {page.items.map((mail) => (
                <Row
                  key={mail.id}
                  mail={mail}
                  href={machinePaths.demoMail({ ...here, ...look, mail: mail.id })}
                  isShown={mail.id === preview?.id}
                />
              ))}
            </ul>
          )}
          <p className="outbox-pages">
            {cursor ? <a href={machinePaths.demoMail(kept)}>Newest mails</a> : <span />}
            {page.nextCursor ? (
              <a href={machinePaths.demoMail({ ...kept, cursor: page.nextCursor })}>Older mails</a>
            ) : null}
          </p>
        </nav>
        {preview ? <DemoMailView mail={preview} here={here} isText={isText} /> : null}
      </div>
    </main>
  )
}

function Filter({ to, language }: OutboxFilter) {
  return (
    <form method="get" action={machinePaths.demoMail()} className="outbox-filter">
      <label>
        Sent to
        <input type="email" name="to" defaultValue={to ?? ''} placeholder="Everybody" />
      </label>
      <label>
        Language
        <select name="language" defaultValue={language ?? ''}>
          <option value="">All</option>
          <option value="en">English</option>
          <option value="ar">العربية</option>
        </select>
      </label>
      <button type="submit" className="button button-primary">
        Show
      </button>
      {to || language ? (
        <a className="button button-quiet" href={machinePaths.demoMail()}>
          Show all
        </a>
      ) : null}
    </form>
  )
}

type RowProps = { readonly mail: MailRow; readonly href: string; readonly isShown: boolean }

function Row({ mail, href, isShown }: RowProps) {
  return (
    <li>
      <a className="outbox-row" href={href} aria-current={isShown ? 'true' : undefined}>
        <strong lang={mail.locale} dir={directionOfMail(mail)}>
          {mail.subject}
        </strong>
        <small>
          <span>{mail.toAddress}</span>
          <span>{nameOf(mail.template)}</span>
          <time dateTime={mail.createdAt}>{momentOf(mail.createdAt)}</time>
        </small>
      </a>
    </li>
  )
}

/** `order.refundReturned` is a name of ours: "Order, refund returned". */
function nameOf(template: string): string {
  const words = template.replace('.', ', ').replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => {
    return `${end} ${start.toLowerCase()}`
  })
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })

function momentOf(iso: string): string {
  return `${moment.format(new Date(iso))} UTC`
}
