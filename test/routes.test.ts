import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { creatorNoticeKinds, shopNoticeKinds } from '#app/domain/messaging/notice-kinds.ts'
import { noticePath } from '#app/domain/messaging/notice-path.ts'

const run = promisify(execFile)
const require = createRequire(import.meta.url)

type Route = {
  readonly id: string
  readonly path?: string
  readonly index?: boolean
  readonly file: string
  readonly children?: readonly Route[]
}
type Page = { readonly url: string; readonly file: string }

/** Every page with its full path. Layouts without a path only wrap; routes with children are no pages themselves. */
function pagesOf(routes: readonly Route[], parent = ''): Page[] {
  return routes.flatMap((route) => {
    const url = [parent, route.path].filter(Boolean).join('/')
    if (route.children?.length) return pagesOf(route.children, url)
    return [{ url: `/${url}`, file: route.file }]
  })
}

describe('the map of pages', () => {
  let pages: Page[] = []

  beforeAll(async () => {
    const remix = require.resolve('@remix-run/dev/dist/cli.js')
    const { stdout } = await run(process.execPath, [remix, 'routes', '--json'], { maxBuffer: 16 << 20 })
    pages = pagesOf(JSON.parse(stdout.slice(stdout.indexOf('['))) as Route[])
  }, 120_000)

  it('no two routes share a URL', () => {
    // What a parameter is called, and whether a part may be left out, does not make two addresses different.
    const shapeOf = (url: string) => url.replaceAll(/:[^/?]+/g, ':').replaceAll('?', '')
    const shapes = pages.map(({ url }) => shapeOf(url))
    expect(shapes.filter((shape, index) => shapes.indexOf(shape) !== index)).toEqual([])
  })

  it('every notice leads to a page', () => {
    const patterns = pages.map(({ url }) => new RegExp(`^${url.replaceAll(/:[^/?]+/g, '[^/]+')}$`))
    const notices = [
      ...creatorNoticeKinds.map((kind) => ({ recipientKind: 'creator' as const, kind })),
      ...shopNoticeKinds.map((kind) => ({ recipientKind: 'shop' as const, kind })),
    ]
    const paths = notices.map((notice) => noticePath({ ...notice, params: { about: 'x1' } }).split('?')[0] ?? '')
    expect(paths.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([])
  })

  it('is this one', () => {
    const lines = pages.map(({ url, file }) => `${url} -> ${file}`).sort()
    expect(lines).toMatchSnapshot()
  })
})
