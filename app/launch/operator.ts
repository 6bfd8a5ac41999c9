import { existsSync } from 'node:fs'

/*
 * What the people of the platform do by hand: content, bans, objections, shared accounts, tax reports.
 * `npm run operator` lists what there is; `npm run operator -- <verb> …` does it on DATABASE_URL.
 * It needs the settings that the server runs with.
 * Ends with 0 if it was done, 1 if it was refused or failed, 2 if the words were not understood.
 */
if (existsSync('.env')) process.loadEnvFile('.env')

const [name, ...words] = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(line.endsWith('\n') ? line : `${line}\n`)

async function main(): Promise<number> {
  if (!process.env.DATABASE_URL) {
    say('Say which database: set DATABASE_URL.')
    return 2
  }
  const { verbs } = await import('./operator/verbs.ts')
  const { closeDatabase } = await import('#app/platform/db/database.server.ts')
  const verb = name ? verbs[name] : undefined
  try {
    if (!verb) {
      for (const [one, { usage, about }] of Object.entries(verbs)) say(`${one} ${usage}\n    ${about}`)
      return name ? 2 : 0
    }
    for await (const line of await verb.run(words)) say(line)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  } finally {
    await closeDatabase()
  }
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
