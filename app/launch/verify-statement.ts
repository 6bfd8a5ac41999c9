import { readFileSync } from 'node:fs'
import { verifyStatements } from '#app/domain/payouts/verify-statement.ts'

/**
 * Is a statement as it was signed? Needs the file alone: no database, no settings, no network.
 * `tsx app/launch/verify-statement.ts <file.json> [key id]`; ends with 0 if it is, 1 if it is not, 2 if it cannot be read.
 */
const [path, keyId] = process.argv.slice(2)

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function main(): number {
  if (!path) {
    say('Name the statement: npm run verify-statement <file.json> [key id]')
    return 2
  }
  let input: unknown
  try {
    input = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    say(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
    return 2
  }
  const { isGenuine, statements, entries, keyIds, findings } = verifyStatements(input, keyId)
  for (const { kind, statementId, says } of findings) say(`${statementId}: ${kind}: ${says}`)
  if (findings.some(({ kind }) => kind === 'UNREADABLE')) return 2
  if (!isGenuine) {
    say('NOT GENUINE: do not rely on this file.')
    return 1
  }
  say(`GENUINE: ${statements} statement(s) with ${entries} entries, signed with the key ${keyIds.join(', ')}.`)
  if (!keyId) say('Compare the key with the one that Vitrine publishes; anybody can sign with a key of their own.')
  return 0
}

process.exitCode = main()
