import { json, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { config } from '#app/config.server.ts'
import { decodeCursor, toPage } from '#app/kernel/cursor.ts'
import { db } from '#app/platform/db/database.server.ts'
import { machinePaths } from '#app/ui/paths.ts'

const pageSize = 20

/** /demo/mail: what people were sent, where no mail server is configured. Does not exist in production. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (config.mail.kind !== 'outbox' || config.env === 'production') throw new Response(null, { status: 404 })
  const after = decodeCursor(new URL(request.url).searchParams.get('cursor'), 1)?.[0]
  const rows = await db.mailMessage.findMany({
    where: after === undefined ? {} : { id: { lt: String(after) } },
    orderBy: { id: 'desc' },
    take: pageSize + 1,
    select: { id: true, toAddress: true, locale: true, subject: true, html: true, createdAt: true },
  })
  return json(toPage(rows, pageSize, ({ id }) => [id]))
}

export default function DemoMail() {
  const { items, nextCursor } = useLoaderData<typeof loader>()
  return (
    <main style={{ fontFamily: 'system-ui', maxInlineSize: '48rem', marginInline: 'auto', padding: '2rem 1rem' }}>
      <h1>Mail that left the demo</h1>
      {items.length === 0 && <p>Nothing yet. Buy something in the shop, and the confirmation appears here.</p>}
      {items.map((mail) => (
        <details key={mail.id} style={{ borderBlockEnd: '1px solid #ccc', paddingBlock: '.75rem' }}>
          <summary>
            <strong>{mail.subject}</strong> · {mail.toAddress} · <time dateTime={mail.createdAt}>{mail.createdAt}</time>
          </summary>
          <iframe
            title={mail.subject}
            sandbox=""
            srcDoc={mail.html}
            style={{ inlineSize: '100%', blockSize: '32rem', border: 0 }}
          />
        </details>
      ))}
      {nextCursor && <a href={`${machinePaths.demoMail()}?cursor=${nextCursor}`}>Older</a>}
    </main>
  )
}
