import { malformed } from './failure.ts'
import type { World } from './world.ts'

/** Puts the objects in place of their ids that `expand` names. */
export function expand(world: World, answer: unknown, paths: readonly string[]): unknown {
  const shown = structuredClone(answer) as Record<string, unknown>
  for (const path of paths) {
    const isOfList = path.startsWith('data.')
    const name = isOfList ? path.slice(5) : path
    if (name !== 'payment_method')
      throw malformed(`This property cannot be expanded: ${path}`, 'parameter_invalid', 'expand')
    const rows = (isOfList ? shown.data : [shown]) as Record<string, unknown>[]
    for (const row of rows) row.payment_method = world.methods.get(String(row.payment_method)) ?? row.payment_method
  }
  return shown
}
