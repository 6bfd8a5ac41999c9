import { spawn, type ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export type Child = {
  readonly name: string
  readonly process: ChildProcess
  /** SIGTERM, five seconds of grace, SIGKILL. Resolves when it is gone. */
  stop(): Promise<void>
}

export type ChildOptions = {
  readonly name: string
  /** A TypeScript entry of this repository. */
  readonly entry: string
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
  /** inherit: it speaks to the terminal itself. A file descriptor: it writes there. */
  readonly output: 'inherit' | number
}

/**
 * Starts one of our processes. Detached, so that the terminal's Ctrl-C reaches only the launcher, which stops children in
 * order; with IPC, so that a child notices when the launcher is killed.
 */
export function startChild({ name, entry, args = [], env, output }: ChildOptions): Child {
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output, 'ipc'],
  })
  const exited = new Promise<void>((done) => child.once('exit', () => done()))
  return {
    name,
    process: child,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      const inTime = await Promise.race([exited.then(() => true), sleep(5_000, false, { ref: false })])
      if (!inTime) child.kill('SIGKILL')
      await exited
    },
  }
}

/** Runs one of our entries to its end and gives its exit code. */
export async function runToEnd(options: ChildOptions): Promise<number> {
  const { process: child } = startChild(options)
  return new Promise((done) => child.once('exit', (code) => done(code ?? 1)))
}

/** Polls an address until it answers 2xx. Fails at once if the child behind it has ended. */
export async function waitForUrl(url: string, child: Child, timeoutSeconds: number): Promise<void> {
  const deadline = Date.now() + timeoutSeconds * 1_000
  while (Date.now() < deadline) {
    if (child.process.exitCode !== null)
      throw new Error(`${child.name} ended with code ${child.process.exitCode} while starting`)
    const isUp = await fetch(url)
      .then((answer) => answer.ok)
      .catch(() => false)
    // Somebody else may answer there: then our own process has just failed to listen.
    if (isUp && (await sleep(200, child.process.exitCode === null)) && child.process.exitCode === null) return
    await sleep(100)
  }
  throw new Error(`${child.name} did not answer at ${url} within ${timeoutSeconds} s`)
}
