import { expect, test } from 'vitest'
import { acceptedFormat } from './accepted-format.ts'

test.each([
  ['Chrome', 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'avif'],
  ['Firefox', 'image/avif,image/jxl,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5', 'avif'],
  ['Safari 17', 'image/webp,image/avif,image/jxl,image/heic,image/png,image/*;q=0.8,*/*;q=0.5', 'avif'],
  ['Safari 14', 'image/webp,image/png,image/svg+xml,image/*;q=0.8,video/*;q=0.8,*/*;q=0.5', 'webp'],
  ['Safari 13, which takes image/* and shows no WebP', 'image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5', 'plain'],
  ['a crawler', '*/*', 'plain'],
  ['nothing said', null, 'plain'],
  ['AVIF refused', 'image/avif;q=0, image/webp', 'webp'],
  ['JPEG preferred', 'image/avif;q=0.5, image/webp;q=0.4, image/jpeg', 'plain'],
  ['WebP preferred', 'image/avif;q=0.5,image/webp;q=0.9,*/*;q=0.1', 'webp'],
  ['in capitals', 'IMAGE/AVIF', 'avif'],
  ['a weight that is none', 'image/avif;q=high,image/webp;q=0.5', 'webp'],
  ['only what we do not make', 'text/html', 'plain'],
])('%s', (_, accept, format) => expect(acceptedFormat(accept)).toBe(format))
