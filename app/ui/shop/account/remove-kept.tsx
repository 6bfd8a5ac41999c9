import { useFetcher } from '@remix-run/react'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { keptMessages } from '#app/ui/messages/account.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'
import { RefusalNotice } from '#app/ui/shared/notice.tsx'
import { Sheet } from '#app/ui/shared/sheet.tsx'
import type { ActionView } from '#app/web/respond.server.ts'

type RemoveKeptProps = { label: string; title: string; text: string; fields: Readonly<Record<string, string>> }

/** Asks once whether it is meant, then removes. */
export function RemoveKept({ label, title, text, fields }: RemoveKeptProps) {
  const t = useText(keptMessages)
  const [isOpen, setIsOpen] = useState(false)
  const fetcher = useFetcher<ActionView>()
  return (
    <>
      <button type="button" className="icon-button" aria-label={label} onClick={() => setIsOpen(true)}>
        <Trash2 size={20} aria-hidden="true" />
      </button>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title={title}>
        <fetcher.Form method="post" action={shopPaths.account()} className="stack">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p>{text}</p>
          <RefusalNotice refusal={fetcher.data?.ok === false ? fetcher.data.refusal : null} />
          <div className="buy-actions">
            <Button type="button" look="quiet" onClick={() => setIsOpen(false)}>
              {t('removeNo')}
            </Button>
            <Button look="danger" busy={fetcher.state !== 'idle'}>
              {t('removeYes')}
            </Button>
          </div>
        </fetcher.Form>
      </Sheet>
    </>
  )
}
