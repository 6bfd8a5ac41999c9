import { fork } from 'node:child_process'

/** What the load process sends: the head of a request with {id} and {value} to be filled in, and one body for all. */
export type Load = {
  readonly port: number
  readonly connections: number
  readonly milliseconds: number
  /** Makes ids of different rounds different. */
  readonly round: string
  readonly head: string
  readonly body: string
  /** {value} takes them in turn. */
  readonly values: readonly string[]
}

export type LoadResult = {
  readonly perSecond: number
  readonly byStatus: Readonly<Record<string, number>>
  readonly p50: number
  readonly p99: number
  /** Share of its time that the sending process was busy: near 1, it is the bound and the server could do more. */
  readonly senderBusy: number
}

export type Sender = { send(load: Load): Promise<LoadResult>; close(): void }

/** A process of its own, so that sending costs the measured process nothing but the socket. */
export function openSender(): Sender {
  const child = fork(new URL('send-requests.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
  return {
    send: (load) =>
      new Promise((done, fail) => {
        const onExit = (code: number | null) => fail(new Error(`the load process ended with ${code ?? 'a signal'}`))
        child.once('exit', onExit)
        child.once('message', (result) => {
          child.off('exit', onExit)
          done(result as LoadResult)
        })
        child.send(load)
      }),
    close: () => void child.disconnect(),
  }
}
