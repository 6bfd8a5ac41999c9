import { useState } from 'react'

type Download = { readonly start: () => void; readonly isRunning: boolean; readonly hasFailed: boolean }

/** Fetches a file with the session token that App Bridge adds, then hands it to the browser. */
export function useDownload(url: string, fileName: string, onDone?: () => void): Download {
  const [state, setState] = useState<'idle' | 'running' | 'failed'>('idle')
  const fetchFile = async () => {
    const answer = await fetch(url)
    if (!answer.ok) throw new Error(`the file was answered with ${answer.status}`)
    const address = URL.createObjectURL(await answer.blob())
    const link = document.createElement('a')
    link.href = address
    link.download = fileName
    link.click()
    URL.revokeObjectURL(address)
  }
  const start = () => {
    setState('running')
    fetchFile().then(
      () => {
        setState('idle')
        onDone?.()
      },
      () => setState('failed'),
    )
  }
  return { start, isRunning: state === 'running', hasFailed: state === 'failed' }
}
