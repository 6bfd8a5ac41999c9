import { isbot } from 'isbot'
import { countView } from '#app/domain/posts/count-view.server.ts'
import { isId } from '#app/kernel/ids.ts'
import { takePoint } from '#app/platform/rate-limit/rate-limit.server.ts'
import { clientAddressHeader } from '#app/web/http/client-address.ts'

/** Watching again within so long is the same view; nobody watches more than so many in an hour. */
const sameView = { name: 'same view', points: 1, perSeconds: 600 }
const viewLimit = { name: 'view', points: 600, perSeconds: 3_600 }

const empty = () => new Response(null, { status: 204 })

/**
 * POST /views/<post>: the player says that it played for a while. Always answered alike, so that nobody can probe what
 * is counted. Bots and repetitions count nothing.
 */
export async function receiveView(request: Request): Promise<Response> {
  const postId = new URL(request.url).pathname.replace(/^\/views\//, '')
  const userAgent = request.headers.get('user-agent')
  if (!isId('post', postId) || !userAgent || isbot(userAgent)) return empty()
  const who = request.headers.get(clientAddressHeader) ?? 'unknown'
  const counts = (await takePoint(viewLimit, who)) && (await takePoint(sameView, `${who} ${postId}`))
  if (counts) await countView(postId)
  return empty()
}
