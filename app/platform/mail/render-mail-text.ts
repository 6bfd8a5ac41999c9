import type { MailBlock, MailDocument } from './mail-document.ts'

export function renderMailText({ sender, heading, blocks, footer }: MailDocument): string {
  const head = [sender ? `Vitrine · ${sender}` : 'Vitrine', heading]
  return [...head, ...blocks.map(toText), '—', footer].filter((part) => part !== '').join('\n\n')
}

function toText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
    case 'note':
      return block.text
    case 'title':
      return block.text.toUpperCase()
    case 'items':
      return block.items.map(({ title, detail, amount }) => `- ${[title, detail, amount].filter(Boolean).join(' · ')}`).join('\n') // prettier-ignore
    case 'rows':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n')
    case 'address':
      return block.lines.join('\n')
    case 'button':
    case 'link':
      return `${block.label}:\n${block.link}`
  }
}
