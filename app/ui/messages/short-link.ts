import { defineMessages } from './text.ts'

export const shortLinkMessages = defineMessages({
  en: {
    title: 'This link leads nowhere.',
    text: 'It may have been mistyped, or its creator has taken it back. There is plenty else to see.',
    action: 'See what is in the window',
  },
  ar: {
    title: 'هذا الرابط لا يؤدي إلى شيء.',
    text: 'ربما كُتب بشكل خاطئ أو سحبه صاحبه. لدينا الكثير غيره لتراه.',
    action: 'شاهد ما في الواجهة',
  },
})
