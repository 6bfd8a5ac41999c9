import { execFile } from 'node:child_process'

export type Replayed = { readonly code: number; readonly said: string }

/** The command itself, in a process of its own, against this test's database. */
export function replay(): Promise<Replayed> {
  return new Promise((done) => {
    const words = ['--import', 'tsx', 'app/launch/replay.ts', '--from', process.env.DATABASE_URL ?? '']
    execFile(process.execPath, words, { env: process.env }, (fault, stdout, stderr) => {
      const code = fault ? Number(fault.code ?? 2) : 0
      done({ code, said: `${stdout}${stderr}` })
    })
  })
}
