import { defineMessages } from './text.ts'

/** Where more was asked of us at once than we can answer. */
export const busyMessages = defineMessages({
  en: {
    busyTitle: 'Very many people are here at this moment.',
    busyText: 'Nothing was changed and nothing was charged. Stay here: the page tries again by itself.',
  },
  ar: {
    busyTitle: 'عدد كبير جدًا من الناس هنا في هذه اللحظة.',
    busyText: 'لم يتغيّر شيء ولم يُخصم شيء. ابقَ هنا، فالصفحة تحاول مجددًا من تلقاء نفسها.',
  },
})
