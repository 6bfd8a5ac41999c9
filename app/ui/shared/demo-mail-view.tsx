import { machinePaths } from '../paths.ts'

export type ShownMail = {
  readonly id: string
  readonly subject: string
  readonly toAddress: string
  readonly locale: string
  readonly text: string
  readonly html: string
}

export function directionOfMail({ locale }: Pick<ShownMail, 'locale'>): 'rtl' | 'ltr' {
  return locale.startsWith('ar') ? 'rtl' : 'ltr'
}

type DemoMailViewProps = {
  readonly mail: ShownMail
  /** The list that it was opened from. */
  readonly here: { readonly to?: string; readonly language?: 'en' | 'ar'; readonly cursor?: string }
  readonly isText: boolean
}

/** One mail, in either of the two ways that it is written. */
export function DemoMailView({ mail, here, isText }: DemoMailViewProps) {
  const direction = directionOfMail(mail)
  const open = { ...here, mail: mail.id }
  return (
    <article className="outbox-mail" aria-label={mail.subject}>
      <header>
        <a className="outbox-back" href={machinePaths.demoMail(here)}>
          All mails
        </a>
        <h2 lang={mail.locale} dir={direction}>
          {mail.subject}
        </h2>
        <p className="soft small">
          To <a href={machinePaths.demoMail({ to: mail.toAddress })}>{mail.toAddress}</a>
          {direction === 'rtl' ? ', in Arabic' : ', in English'}
        </p>
      </header>
      <div className="outbox-tabs">
        <a href={machinePaths.demoMail(open)} aria-current={isText ? undefined : 'page'}>
          As a page
        </a>
        <a href={machinePaths.demoMail({ ...open, as: 'text' })} aria-current={isText ? 'page' : undefined}>
          Plain text
        </a>
      </div>
      {isText ? (
        <pre lang={mail.locale} dir={direction}>
          {mail.text}
        </pre>
      ) : (
        <iframe
          title={mail.subject}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={mail.html.replace('<head>', '<head><base target="_blank">')}
        />
      )}
    </article>
  )
}
