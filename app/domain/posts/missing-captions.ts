type Captioned = {
  readonly hasSpeech: boolean
  readonly language: string
  readonly media: { readonly captionsEnKey: string | null; readonly captionsArKey: string | null }
}

/** L7: someone who cannot hear needs the words in the language that is spoken, unless nobody speaks. */
export function missingCaptions(post: Captioned): boolean {
  if (!post.hasSpeech) return false
  return (post.language === 'ar' ? post.media.captionsArKey : post.media.captionsEnKey) === null
}
