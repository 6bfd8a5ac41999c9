import { z } from 'zod'
import { createLink } from '#app/domain/attribution/create-link.server.ts'
import { saveCaptions } from '#app/domain/media/save-captions.server.ts'
import { editPost } from '#app/domain/posts/edit-post.server.ts'
import type { PostView } from '#app/domain/posts/post-view.ts'
import { PostText } from '#app/domain/posts/inputs.ts'
import { publishPost } from '#app/domain/posts/publish-post.server.ts'
import { removePost, restorePost } from '#app/domain/posts/remove-post.server.ts'
import { tagProduct } from '#app/domain/posts/tag-product.server.ts'
import { untagProduct } from '#app/domain/posts/untag-product.server.ts'
import { accept, type Outcome } from '#app/kernel/outcome.ts'
import { mediaWords } from '#app/ui/messages/media.ts'
import { postWords } from '#app/ui/messages/posts.ts'
import { creatorProgramWords } from '#app/ui/messages/programs-refusals.ts'
import { machinePaths } from '#app/ui/paths.ts'
import { inTransaction } from '#app/web/database.server.ts'

const productId = z.string().min(1)
const text = PostText.extend({ hasSpeech: z.enum(['yes', 'no']).transform((answer) => answer === 'yes') })

export const postCommand = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('tag'), productId, atMs: z.coerce.number().int() }),
  z.object({ intent: z.literal('untag'), productId }),
  text.extend({ intent: z.literal('text') }),
  z.object({ intent: z.literal('captions'), language: z.enum(['en', 'ar']), text: z.string() }),
  z.object({ intent: z.literal('publish') }),
  z.object({ intent: z.literal('remove') }),
  z.object({ intent: z.literal('restore') }),
  z.object({ intent: z.literal('link') }),
])
export type PostCommand = z.infer<typeof postCommand>

/** Every refusal that the page can meet has its words. */
export const postPageWords = {
  en: { ...creatorProgramWords.en, ...mediaWords.en, ...postWords.en },
  ar: { ...creatorProgramWords.ar, ...mediaWords.ar, ...postWords.ar },
}
type Code = keyof typeof postPageWords.en

/** One command on a post that the caller was shown to own. */
export async function runPostCommand(
  command: PostCommand,
  post: PostView,
  accountId: string,
): Promise<Outcome<unknown, Code>> {
  const { id: postId, creatorId } = post
  switch (command.intent) {
    case 'tag':
      return inTransaction('tag product', (tx) => tagProduct(tx, { ...command, postId }))
    case 'untag':
      return inTransaction('untag product', (tx) => untagProduct(tx, { ...command, postId }))
    case 'text': {
      const { intent: _, ...words } = command
      return inTransaction('edit post', (tx) => editPost(tx, { ...words, postId }))
    }
    case 'captions':
      return saveCaptions({ ...command, accountId, mediaId: post.video.mediaId })
    case 'publish':
      return inTransaction('publish post', (tx) => publishPost(tx, postId))
    case 'remove':
      return inTransaction('remove post', (tx) => removePost(tx, postId))
    case 'restore':
      return inTransaction('restore post', (tx) => restorePost(tx, postId))
    case 'link': {
      const target = { kind: 'post', postId } as const
      const link = await inTransaction('create link', (tx) => createLink(tx, { creatorId, target }))
      return link.ok ? accept({ path: machinePaths.shortLink(link.value.code) }) : link
    }
  }
}
