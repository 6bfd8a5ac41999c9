import { useRevalidator } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { SyncView } from '#app/web/admin-publishing-view.ts'
import type { BulkView } from './bulk-progress.tsx'

const betweenLoadsMilliseconds = 1_500

/** `command`: how far a command over everything in a view is; null when none runs. */
type Watched = { readonly sync: SyncView | null; readonly isLive: boolean; readonly command: BulkView | null }
type Progress = Partial<Pick<SyncView, 'phase' | 'processed' | 'expected'>> & { readonly syncRunId: string }

/**
 * Watches a page's topics. What a running sync says about itself is shown as it arrives; anything else loads the page
 * again, never faster than a load takes, or a long sync would cancel each load with the next.
 */
export function useSyncStream(streamUrl: string, sync: SyncView | null): Watched {
  const { revalidate } = useRevalidator()
  const latest = useRef(revalidate)
  useEffect(() => {
    latest.current = revalidate
  })
  const [first] = useState(streamUrl)
  const [isLive, setIsLive] = useState(true)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [command, setCommand] = useState<BulkView | null>(null)
  useEffect(() => {
    const source = new EventSource(first)
    let timer: ReturnType<typeof setTimeout> | null = null
    const loadSoon = () => {
      timer ??= setTimeout(() => {
        timer = null
        latest.current()
      }, betweenLoadsMilliseconds)
    }
    source.onopen = () => setIsLive(true)
    source.onerror = () => setIsLive(false)
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const said = JSON.parse(data) as Partial<Progress & CommandNews>
      if (said.kind === 'command') setCommand(toCommand(said))
      else setProgress((before) => toProgress(said) ?? before)
      loadSoon()
    }
    return () => {
      source.close()
      if (timer) clearTimeout(timer)
    }
  }, [first])
  const isOfThisRun = sync?.status === 'running' && progress?.syncRunId === sync.syncRunId
  return { sync: isOfThisRun ? { ...sync, ...progress } : sync, isLive, command }
}

type CommandNews = BulkView & { readonly kind: string; readonly isFinished: boolean }

function toCommand({ action, done = 0, total = null, isFinished }: Partial<CommandNews>): BulkView | null {
  return isFinished || !action ? null : { action, done, total }
}

/** Null for everything but a running sync's word about itself. */
function toProgress({ syncRunId, processed, phase, expected }: Partial<Progress>): Progress | null {
  if (typeof syncRunId !== 'string' || typeof processed !== 'number') return null
  return { syncRunId, processed, ...(phase && { phase }), ...(expected !== undefined && { expected }) }
}
