import { json, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { config } from '#app/config.server.ts'
import { decodeCursor, toPage } from '#app/kernel/cursor.ts'
import { db } from '#app/platform/db/database.server.ts'
import { DemoOutbox } from '#app/ui/shared/demo-outbox.tsx'
import styles from '#app/ui/styles/outbox.css?url'

const pageSize = 20
const languages = ['en', 'ar'] as const

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }]
export const meta: MetaFunction = () => [{ title: 'Outbox · Vitrine' }]

/** /demo/mail: what people were sent, where no mail server is configured. Does not exist in production. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (config.mail.kind !== 'outbox' || config.env === 'production') throw new Response(null, { status: 404 })
  const query = new URL(request.url).searchParams
  const to = query.get('to')?.trim().toLowerCase() || null
  const language = languages.find((one) => one === query.get('language')) ?? null
  const after = decodeCursor(query.get('cursor'), 1)?.[0]
  const shown = query.get('mail')
  const [rows, mail] = await Promise.all([
    db.mailMessage.findMany({
      where: {
        ...(to ? { toAddress: { equals: to, mode: 'insensitive' } } : {}),
        ...(language ? { locale: { startsWith: language } } : {}),
        ...(after === undefined ? {} : { id: { lt: String(after) } }),
      },
      orderBy: { id: 'desc' },
      take: pageSize + 1,
      select: { id: true, toAddress: true, locale: true, template: true, subject: true, createdAt: true },
    }),
    shown ? db.mailMessage.findUnique({ where: { id: shown } }) : null,
  ])
  const preview = mail && { id: mail.id, subject: mail.subject, toAddress: mail.toAddress, locale: mail.locale, text: mail.text, html: mail.html } // prettier-ignore
  const isText = query.get('as') === 'text'
  const page = toPage(rows, pageSize, ({ id }) => [id])
  return json({ to, language, cursor: query.get('cursor'), preview, isText, page })
}

export default function DemoMail() {
  return <DemoOutbox {...useLoaderData<typeof loader>()} />
}
