import { useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import type { RefusalView } from '#app/ui/messages/refusal-words.ts'
import { machinePaths } from '#app/ui/paths.ts'
import type { ActionView } from '#app/web/respond.server.ts'

type ReturnPhotosState = {
  /** Pictures on their way, as addresses to show them by. */
  readonly pending: readonly string[]
  readonly failure: RefusalView | null
  readonly hasFailed: boolean
  readonly send: (files: readonly File[]) => void
}

/** Sends pictures one after another, as they are; the server draws each anew. */
export function useReturnPhotos(returnId: string): ReturnPhotosState {
  const { revalidate } = useRevalidator()
  const [pending, setPending] = useState<readonly string[]>([])
  const [failure, setFailure] = useState<RefusalView | null>(null)
  const [hasFailed, setHasFailed] = useState(false)

  async function sendOne(file: File): Promise<void> {
    const answer = await fetch(machinePaths.addReturnPhoto(returnId), { method: 'PUT', body: file })
    const view = (await answer.json()) as ActionView
    if (!view.ok) setFailure(view.refusal)
  }

  async function sendAll(files: readonly File[]): Promise<void> {
    setFailure(null)
    setHasFailed(false)
    for (const file of files) {
      const preview = URL.createObjectURL(file)
      setPending((known) => [...known, preview])
      try {
        await sendOne(file)
      } catch {
        setHasFailed(true) // offline, or no answer that can be read: said beside the pictures
      } finally {
        setPending((known) => known.filter((one) => one !== preview))
        URL.revokeObjectURL(preview)
        revalidate()
      }
    }
  }

  return { pending, failure, hasFailed, send: (files) => void sendAll(files) }
}
