/** True when any one of the wanted scopes is there. Being allowed to write includes being allowed to read. */
export function grants(granted: readonly string[], anyOf: readonly string[]): boolean {
  return anyOf.some(
    (scope) =>
      granted.includes(scope) || (scope.startsWith('read_') && granted.includes(scope.replace(/^read_/, 'write_'))),
  )
}
