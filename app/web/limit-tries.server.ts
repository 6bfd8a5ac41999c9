import { takePoint, type RateLimit } from '#app/platform/rate-limit/rate-limit.server.ts'
import { clientAddressHeader } from './http/client-address.ts'
import { refuse, type Refusal } from '#app/kernel/outcome.ts'

/** Null while there are tries left; the refusal when there were too many from this address. */
export async function limitTries(request: Request, limit: RateLimit): Promise<Refusal<'TOO_MANY_TRIES'> | null> {
  const who = request.headers.get(clientAddressHeader) ?? 'unknown'
  return (await takePoint(limit, who)) ? null : refuse('TOO_MANY_TRIES')
}
