import { beforeAll, expect, test } from 'vitest'
import { createPost } from '#app/domain/posts/create-post.server.ts'
import { db, inTransaction } from '#app/platform/db/database.server.ts'
import { receiveView } from '#app/routes/machine/views.server.ts'
import { clientAddressHeader } from '#app/web/http/client-address.ts'
import { aCreator, aVideo, expectAccepted } from './creator-stage.ts'

const browser =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1'
let postId: string

beforeAll(async () => {
  const creator = await aCreator('seen.often')
  const { mediaId } = await aVideo(creator.accountId)
  const draft = await inTransaction('draft', (tx) => createPost(tx, { creatorId: creator.creatorId, mediaId }))
  postId = expectAccepted(draft).postId
})

const watch = (address: string, userAgent = browser, id = postId) => {
  const headers = { 'user-agent': userAgent, [clientAddressHeader]: address }
  return receiveView(new Request(`http://localhost:3999/views/${id}`, { method: 'POST', headers }))
}
const views = async () => (await db.postDay.findMany({ where: { postId } })).reduce((sum, day) => sum + day.views, 0)

test('a draft counts nothing', async () => {
  expect((await watch('10.0.0.1')).status).toBe(204)
  expect(await views()).toBe(0)
})

test('people count once in a while, bots and unknown posts never, and all are answered alike', async () => {
  await db.post.update({ where: { id: postId }, data: { status: 'published', publishedAt: new Date() } })
  const answers = [
    await watch('10.0.0.2'),
    await watch('10.0.0.2'),
    await watch('10.0.0.3'),
    await watch('10.0.0.4', 'Googlebot/2.1'),
    await watch('10.0.0.5', ''),
    await watch('10.0.0.6', browser, 'post_unknown'),
    await watch('10.0.0.7', browser, '../../etc'),
  ]
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204))
  expect(await views()).toBe(2)
})
