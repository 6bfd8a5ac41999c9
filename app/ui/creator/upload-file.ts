import type { RefusalView } from '#app/ui/messages/refusal-words.ts'

export type UploadAnswer<Value> = { ok: true; value: Value } | { ok: false; refusal: RefusalView }
export type UploadHandle<Value> = {
  answer: Promise<UploadAnswer<Value> | 'interrupted' | 'cancelled'>
  cancel: () => void
}

/** `fetch` cannot tell how much has been sent, so this is an XMLHttpRequest: true progress, and it can be cancelled. */
export function uploadFile<Value>(url: string, file: Blob, onProgress: (share: number) => void): UploadHandle<Value> {
  const request = new XMLHttpRequest()
  const answer = new Promise<UploadAnswer<Value> | 'interrupted' | 'cancelled'>((resolve) => {
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total)
    request.onload = () => resolve(readAnswer<Value>(request.responseText))
    request.onerror = () => resolve('interrupted')
    request.ontimeout = () => resolve('interrupted')
    request.onabort = () => resolve('cancelled')
  })
  request.open('PUT', url)
  request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
  request.send(file)
  return { answer, cancel: () => request.abort() }
}

/** Something between us and the server may answer in its own words; those are not for people. */
function readAnswer<Value>(text: string): UploadAnswer<Value> | 'interrupted' {
  try {
    const parsed = JSON.parse(text) as Partial<UploadAnswer<Value>> | null
    return typeof parsed?.ok === 'boolean' ? (parsed as UploadAnswer<Value>) : 'interrupted'
  } catch {
    return 'interrupted'
  }
}
