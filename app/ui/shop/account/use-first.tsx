import { useFetcher } from '@remix-run/react'
import { keptMessages } from '#app/ui/messages/account.ts'
import { useText } from '#app/ui/messages/use-text.tsx'
import { shopPaths } from '#app/ui/paths.ts'
import { Button } from '#app/ui/shared/button.tsx'

type UseFirstProps = { label: string; fields: Readonly<Record<string, string>> }

export function UseFirst({ label, fields }: UseFirstProps) {
  const t = useText(keptMessages)
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" action={shopPaths.account()}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button look="quiet" small aria-label={label} busy={fetcher.state !== 'idle'}>
        {t('makeDefault')}
      </Button>
    </fetcher.Form>
  )
}
