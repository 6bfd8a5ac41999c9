import { useState } from 'react'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { adminPaths } from '#app/ui/paths.ts'

type Refusing = { readonly refusal?: RefusalView }

/** Asks for a run's bank file with the session token that App Bridge adds, and hands it to the browser. */
export function useBankFile(runId: string, onDone: () => void) {
  const [isRunning, setIsRunning] = useState(false)
  const [refusal, setRefusal] = useState<RefusalView | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const ask = async (format: 'pain001' | 'csv') => {
    const answer = await fetch(adminPaths.bankFile(runId), { method: 'POST', body: new URLSearchParams({ format }) })
    if (answer.headers.get('content-type')?.includes('json')) {
      setRefusal(((await answer.json()) as Refusing).refusal ?? null)
      return
    }
    if (!answer.ok) throw new Error(`the file was answered with ${answer.status}`)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await answer.blob())
    link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'payouts'
    link.click()
    URL.revokeObjectURL(link.href)
    onDone()
  }
  const start = (format: 'pain001' | 'csv') => {
    setIsRunning(true)
    setRefusal(null)
    setHasFailed(false)
    ask(format).then(
      () => setIsRunning(false),
      () => {
        setIsRunning(false)
        setHasFailed(true)
      },
    )
  }
  return { start, isRunning, refusal, hasFailed }
}
