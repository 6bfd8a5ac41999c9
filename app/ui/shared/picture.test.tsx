import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Picture, pictureWidths } from './picture.tsx'

const image = { key: 'aGk.mac', width: 1200, height: 1500, alt: 'A lamp' }

describe('a picture', () => {
  it('says its ratio before it arrives, and offers widths that suit the place', () => {
    const html = renderToStaticMarkup(<Picture image={image} alt="A lamp" shownWidth={240} sizes="44vw" />)
    expect(html).toContain('width="1200" height="1500"')
    expect(html).toContain('sizes="44vw"')
    expect(html).toContain('alt="A lamp"')
    expect(html).toContain('loading="lazy"')
    expect(html).toContain('srcSet="/images/aGk.mac?w=160 160w, /images/aGk.mac?w=240 240w')
    expect(html.match(/ \d+w/g)).toEqual([' 160w', ' 240w', ' 320w', ' 480w', ' 640w'])
    expect(html).toContain('src="/images/aGk.mac?w=480"')
  })

  it('without known measures keeps the place that it is drawn in', () => {
    const unknown = { ...image, width: null, height: null }
    const html = renderToStaticMarkup(<Picture image={unknown} alt="" shownWidth={84} shownHeight={100} />)
    expect(html).toContain('width="84" height="100"')
  })

  it('that the page is opened for comes first', () => {
    const html = renderToStaticMarkup(<Picture image={image} alt="" shownWidth={720} isUrgent />)
    expect(html).toContain('loading="eager"')
    expect(html).toContain('fetchpriority="high"')
  })

  it('that is not there leaves a placeholder that still says what it would show', () => {
    expect(renderToStaticMarkup(<Picture image={null} alt="A lamp" shownWidth={84} />)).toContain(
      '<span class="picture picture-missing" role="img" aria-label="A lamp">',
    )
    expect(renderToStaticMarkup(<Picture image={null} alt="" shownWidth={84} />)).toContain('aria-hidden="true"')
  })
})

it.each([
  ['a thumbnail', 48, false, null, [96]],
  ['a line in the cart', 84, false, null, [96, 160, 240]],
  ['a fluid card', 300, true, null, [160, 240, 320, 480, 640, 800]],
  ['a small original', 720, true, 500, [480, 640]],
  ['a tiny original', 720, true, 90, [96]],
  ['a whole screen', 2000, true, null, [1080, 1440, 2048]],
  ['a wall', 5000, false, null, [2048]],
] as const)('%s is offered %s', (_, shownWidth, isFluid, naturalWidth, widths) =>
  expect(pictureWidths(shownWidth, { isFluid, naturalWidth })).toEqual(widths),
)
