import { createServer } from 'node:net'

/** `preferred` if nobody listens there, else the next free one. */
export async function portFrom(preferred: number): Promise<number> {
  for (let port = preferred; port < preferred + 50; port++) {
    if (await isFree(port)) return port
  }
  throw new Error(`No free port between ${preferred} and ${preferred + 49}`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, () => probe.close(() => done(true)))
  })
}
