import type { SandboxContext } from '../context.ts'
import { toIso } from '../state/clock.ts'

/** Two changes within one second still have an order: the later one is never dated earlier or the same. */
export function laterThan(ctx: SandboxContext, previous: string): string {
  const now = ctx.clock.iso()
  if (now > previous) return now
  const next = toIso(Date.parse(previous) + 1000)
  ctx.clock.reach(next)
  return next
}
