/** Too many wait already; the caller should say "later" instead of queueing. */
export class GateFullError extends Error {
  override name = 'GateFullError'
}

export type Gate = <Value>(work: () => Promise<Value>) => Promise<Value>

/** Lets `running` pieces of work run at once and at most `waiting` more wait, first come first served. */
export function createGate(limits: { readonly running: number; readonly waiting: number }): Gate {
  const queue: (() => void)[] = []
  let running = 0
  const enter = async () => {
    if (running < limits.running) return void (running += 1)
    if (queue.length >= limits.waiting) throw new GateFullError(`${queue.length} already wait`)
    await new Promise<void>((resolve) => queue.push(resolve))
  }
  const leave = () => {
    const next = queue.shift()
    // The place is handed over, so that nobody who comes in between can take it.
    if (next) next()
    else running -= 1
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
