import { describe, expect, it } from 'vitest'
import { sanitiseDescription } from './sanitise-description.ts'

const html = (value: string) => sanitiseDescription({ kind: 'html', value })

describe("a merchant's description", () => {
  it('keeps formatting', () => {
    expect(html('<p>Soft <strong>silk</strong></p><ul><li>one</li></ul>')).toBe(
      '<p>Soft <strong>silk</strong></p><ul><li>one</li></ul>',
    )
  })

  it.each([
    ['scripts', '<p>a</p><script>alert(1)</script>', '<p>a</p>'],
    ['handlers', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['frames and forms', '<iframe src="https://x"></iframe><form><input></form>ok', 'ok'],
    ['styles that could cover the page', '<div style="position:fixed">a</div>', '<div>a</div>'],
  ])('loses %s', (_what, dirty, clean) => expect(html(dirty)).toBe(clean))

  it('keeps only safe links, without endorsing them', () => {
    expect(html('<a href="javascript:alert(1)">x</a>')).toBe('<a rel="nofollow noopener ugc" target="_blank">x</a>')
    expect(html('<a href="https://shop.example">x</a>')).toContain('href="https://shop.example"')
  })

  it('turns plain text into paragraphs, markup in it into text', () => {
    expect(sanitiseDescription({ kind: 'text', value: 'a <b>\n\nc & d' })).toBe('<p>a &lt;b&gt;</p><p>c &amp; d</p>')
  })
})
