import { json, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LayoutGrid, Plus } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { listShowcase } from '#app/domain/programs/list-showcase.server.ts'
import { moveInShowcase } from '#app/domain/programs/move-in-showcase.server.ts'
import type { CreatorProgramRefusalCode } from '#app/domain/programs/refusals.ts'
import { removeFromShowcase } from '#app/domain/programs/remove-from-showcase.server.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import { ProductPicker } from '#app/ui/creator/product-picker.tsx'
import { ShowcaseList, type ShowcaseView } from '#app/ui/creator/showcase-list.tsx'
import { useCommand } from '#app/ui/creator/use-command.ts'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { showcaseMessages } from '#app/ui/messages/showcase-studio.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { creatorPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { EmptyState } from '#app/ui/shared/empty-state.tsx'
import { LoadMore } from '#app/ui/shared/load-more.tsx'
import { useToast } from '#app/ui/shared/toasts.tsx'
import { useMorePages } from '#app/ui/shared/use-more-pages.ts'
import { db, inTransaction, type Tx } from '#app/web/database.server.ts'
import { withImages } from '#app/web/image-view.server.ts'
import { parseForm } from '#app/web/parse-form.server.ts'
import { requireCreator } from '#app/web/require-creator.server.ts'
import { accepted, invalid, refused } from '#app/web/respond.server.ts'
import { withTitles } from '#app/web/with-titles.server.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const cursor = new URL(request.url).searchParams.get('cursor')
  const page = await listShowcase(db, { creatorId: creator.id, audience: 'creator', cursor, limit: 50 })
  return json({ page: withImages(await withTitles(page, locale)) })
}

const productId = z.string().min(1)
const toIndex = z.coerce.number().int().min(0)
const command = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('add'), productId }),
  z.object({ intent: z.literal('remove'), productId }),
  z.object({ intent: z.literal('move'), productId, toIndex }),
  /** Undo of a removal: back at its place. */
  z.object({ intent: z.literal('putBack'), productId, toIndex }),
])

export async function action({ request }: ActionFunctionArgs) {
  const { creator, locale } = await requireCreator(request)
  const form = await parseForm(request, command, locale)
  if (!form.ok) return invalid(locale, form)
  const done = await inTransaction('change showcase', (tx) => run(tx, creator.id, form.value))
  return done.ok ? accepted(null) : refused(locale, creatorProgramWords, done)
}

async function run(
  tx: Tx,
  creatorId: string,
  asked: z.infer<typeof command>,
): Promise<Outcome<unknown, CreatorProgramRefusalCode>> {
  const key = { creatorId, productId: asked.productId }
  if (asked.intent === 'add') return addToShowcase(tx, key)
  if (asked.intent === 'remove') return accept(await removeFromShowcase(tx, key))
  if (asked.intent === 'move') return moveInShowcase(tx, { ...key, toIndex: asked.toIndex })
  const added = await addToShowcase(tx, key)
  return added.ok ? moveInShowcase(tx, { ...key, toIndex: asked.toIndex }) : added
}

const urlOf = (cursor: string) => creatorPaths.showcase({ cursor })
const pick = (loaded: unknown) => (loaded as { page: { items: ShowcaseView[]; nextCursor: string | null } }).page

export default function Showcase() {
  const { page } = useLoaderData<typeof loader>()
  const t = useText(showcaseMessages)
  const toast = useToast()
  const [isPicking, setIsPicking] = useState(false)
  const { items, ...more } = useMorePages<ShowcaseView>(page, urlOf, pick)
  const { run, isBusy } = useCommand()
  const addButton = (
    <Button type="button" look="accent" busy={isBusy} onClick={() => setIsPicking(true)}>
      <Plus size={20} aria-hidden="true" />
      {t('add')}
    </Button>
  )
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        {items.length > 0 ? addButton : null}
      </header>
      {items.length > 0 ? (
        <ShowcaseList items={items} hasMore={more.hasMore} />
      ) : (
        <EmptyState icon={LayoutGrid} title={t('noneTitle')} text={t('noneText')}>
          {addButton}
        </EmptyState>
      )}
      <LoadMore {...more} />
      <ProductPicker
        isOpen={isPicking}
        onClose={() => setIsPicking(false)}
        taken={items.map((item) => item.productId)}
        onPick={({ productId, title }) => {
          setIsPicking(false)
          run({ intent: 'add', productId })
          toast(t('addedToast', { title }))
        }}
      />
    </>
  )
}
