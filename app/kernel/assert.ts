/** Crashes on a broken invariant: a bug of ours, never something a user did. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`)
}

/** Makes an incomplete `switch` fail to compile; at run time it names the value nobody handled. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unhandled ${what}: ${JSON.stringify(value)}`)
}
