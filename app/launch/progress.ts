const isTerminal = process.stdout.isTTY

/** One step of the start, on one line: what is being done, then how long it took. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const startedAt = Date.now()
  if (isTerminal) process.stdout.write(`  … ${title}`)
  try {
    const result = await work()
    const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1)
    process.stdout.write(`${isTerminal ? '\r\u001b[K' : ''}  ✓ ${title} (${seconds} s)\n`)
    return result
  } catch (cause) {
    process.stdout.write(`${isTerminal ? '\r\u001b[K' : ''}  ✗ ${title}\n`)
    throw cause
  }
}
