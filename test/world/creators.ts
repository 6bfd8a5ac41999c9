import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setAvatar } from '#app/domain/creators/set-avatar.server.ts'
import { signUpCreator } from '#app/domain/creators/sign-up-creator.server.ts'
import { updateProfile } from '#app/domain/creators/update-profile.server.ts'
import { saveCaptions } from '#app/domain/media/save-captions.server.ts'
import { savePoster } from '#app/domain/media/save-poster.server.ts'
import { storeImage } from '#app/domain/media/store-image.server.ts'
import { storeVideoUpload } from '#app/domain/media/store-video-upload.server.ts'
import { createPost } from '#app/domain/posts/create-post.server.ts'
import { publishPost } from '#app/domain/posts/publish-post.server.ts'
import { tagProduct } from '#app/domain/posts/tag-product.server.ts'
import { addToShowcase } from '#app/domain/programs/add-to-showcase.server.ts'
import { enroll } from '#app/domain/programs/enroll.server.ts'
import { inTransaction } from '#app/platform/db/database.server.ts'
import type { DemoClip, DemoCreator } from './content/catalog.ts'
import { insist } from './insist.ts'

/** Every demo login: said aloud on the terminal and in the README. */
export const demoPassword = 'vitrine-demo-2026'
export const emailOf = (handle: string) => `${handle.replace(/[^a-z0-9]/g, '')}@creators.example`

export type Creator = {
  readonly creatorId: string
  readonly accountId: string
  readonly handle: string
  readonly displayName: string
}

const publicFile = (path: string) => join('public', path)

export async function signUpAs(persona: DemoCreator): Promise<Creator> {
  const { creatorId, accountId } = insist(
    `signing up @${persona.handle}`,
    await signUpCreator({
      displayName: persona.displayName,
      email: emailOf(persona.handle),
      password: demoPassword,
      birthDate: new Date('1996-04-12'),
      locale: persona.language,
      country: 'US',
      shopperKey: null,
      handle: persona.handle,
      language: persona.language,
    }),
  )
  const { handle, displayName, language, links } = persona
  const bio = language === 'ar' ? persona.bioAr : persona.bio
  insist(
    'the profile',
    await inTransaction('profile', (tx) =>
      updateProfile(tx, { creatorId, handle, displayName, bio, links: [...links], language }),
    ),
  )
  const avatar = insist(
    'the avatar',
    await storeImage(await readFile(publicFile(persona.avatar)), { folder: 'avatars', ownerId: creatorId }),
  )
  insist('the avatar', await inTransaction('avatar', (tx) => setAvatar(tx, { creatorId, avatarKey: avatar.key })))
  return { creatorId, accountId, handle, displayName }
}

export async function joinProgram(creator: Creator, programId: string): Promise<void> {
  insist(
    `@${creator.handle} enrolling`,
    await inTransaction('enroll', (tx) => enroll(tx, { programId, creatorId: creator.creatorId })),
  )
}

export async function showInShowcase(creator: Creator, productIds: readonly string[]): Promise<void> {
  for (const productId of productIds) {
    const added = await inTransaction('showcase', (tx) =>
      addToShowcase(tx, { creatorId: creator.creatorId, productId }),
    )
    insist('adding to the showcase', added)
  }
}

export type TaggedProduct = { readonly productId: string; readonly atMs: number }

/** Upload, poster, captions in both languages, tags, publish: what a creator does in the studio. */
export async function publishClip(
  creator: Creator,
  clip: DemoClip,
  products: readonly TaggedProduct[],
  language: 'en' | 'ar',
) {
  const { accountId, creatorId } = creator
  const { mediaId } = insist(
    'the upload',
    await storeVideoUpload(createReadStream(publicFile(clip.file)), { accountId }),
  )
  insist('the poster', await savePoster(await readFile(publicFile(clip.poster)), { accountId, mediaId }))
  for (const captionsLanguage of ['en', 'ar'] as const) {
    const text = await readFile(publicFile(clip.captions[captionsLanguage]), 'utf8')
    insist('the captions', await saveCaptions({ accountId, mediaId, language: captionsLanguage, text }))
  }
  return inTransaction('publish clip', async (tx) => {
    const caption = language === 'ar' ? clip.captionAr : clip.captionEn
    const { postId } = insist(
      'the draft',
      await createPost(tx, { creatorId, mediaId, caption, language, hasSpeech: true }),
    )
    for (const { productId, atMs } of products) insist('tagging', await tagProduct(tx, { postId, productId, atMs }))
    insist('publishing', await publishPost(tx, postId))
    return postId
  })
}
