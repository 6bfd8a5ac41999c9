import { z } from 'zod'
import { postLimits } from './limits.ts'

const caption = z
  .string()
  .transform((text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
  .pipe(z.string().max(postLimits.caption, 'caption.tooLong'))

export const PostText = z.object({
  caption: caption.default(''),
  language: z.enum(['en', 'ar']).default('en'),
  hasSpeech: z.boolean().default(true),
})
export type PostText = z.infer<typeof PostText>
