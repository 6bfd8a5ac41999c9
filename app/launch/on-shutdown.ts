/**
 * Runs `finish` once when the process is asked to end: SIGTERM, SIGINT, or the launcher that started it is gone.
 * Ends with code 0 when it is done, 1 when it fails or takes longer than five seconds.
 */
export function onShutdown(finish: () => Promise<void>): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => process.exit(1), 5_000).unref()
    finish().then(
      () => process.exit(0),
      (cause: unknown) => {
        process.stderr.write(`shutdown failed: ${cause instanceof Error ? cause.stack : String(cause)}\n`)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
}
