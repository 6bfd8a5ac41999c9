import { defer, type TypedDeferredData } from '@remix-run/node'
import { setTimeout as sleep } from 'node:timers/promises'
import { log } from '#app/platform/log/log.server.ts'

/** What is usually there at once is waited for this long, so that nobody sees its placeholder flash by. */
const patienceMilliseconds = 25

type Parts<Now, Later> = { readonly now: Promise<Now>; readonly later: Promise<Later> }

/**
 * A page whose sums may take a while: what it cannot be without is answered first, and `later` follows in the same response.
 * If `now` fails the page fails; if `later` fails, only its place says so. Both are given as a browser gets them.
 */
export async function withLater<Now extends object, Later>({
  now,
  later,
}: Parts<Now, Later>): Promise<TypedDeferredData<Now & { readonly later: Promise<Later> }>> {
  const following = later.then(toPlain)
  const arrival = following.then(
    (value) => ({ value }),
    (cause: unknown) => {
      log.error({ cause }, 'a part of a page that was to follow failed')
      return null
    },
  )
  const first = toPlain(await now)
  const arrived = await Promise.race([arrival, sleep(patienceMilliseconds, null)])
  // Whoever waits for a value takes one that is there already, too.
  const rest = (arrived ? arrived.value : following) as Promise<Later>
  return defer({ ...first, later: rest })
}

/** Dates are texts for whoever renders it, on the server as in the browser; the types say so in the component. */
function toPlain<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}
