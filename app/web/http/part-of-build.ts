import type { ServerBuild } from '@remix-run/node'

type Routes = ServerBuild['routes']

/**
 * The part of the build that can answer an address, for all addresses. Every request is matched anew against all routes
 * there are, and every page drawn by all of them; most belong to rooms that begin with a segment of their own (`/app`,
 * `/creator`), and nobody at the till need pay for those. Nothing else changes: a room's routes match nothing outside of it.
 */
export function partsOfBuild(build: ServerBuild): (pathname: string) => ServerBuild {
  const rooms = new Set(branchesOf(build.routes).map(roomOf))
  const parts = new Map<string | null, ServerBuild>()
  for (const room of rooms) parts.set(room, partFor(build, room))
  const open = parts.get(null) ?? partFor(build, null)
  return (pathname) => {
    const segment = firstSegmentOf(pathname)
    // Remix's own address, where it asks about many others; and what is written in an unusual way.
    if (segment.startsWith('__') || segment.includes('%')) return build
    return parts.get(segment) ?? open
  }
}

type Branch = { readonly id: string; readonly path: string | undefined }

/** The routes directly below the root. */
function branchesOf(routes: Routes): Branch[] {
  return Object.values(routes).flatMap((route) => {
    const isBranch = route?.parentId !== undefined && routes[route.parentId]?.parentId === undefined
    return route && isBranch ? [{ id: route.id, path: route.path }] : []
  })
}

/** The segment that all addresses of a branch begin with; null if they need not begin alike. */
function roomOf({ path }: Branch): string | null {
  const segment = firstSegmentOf(`/${path ?? ''}`)
  return /^[a-z0-9-]+$/.test(segment) ? segment : null
}

/** Without the rooms that begin differently; a page is drawn from the same routes that it was matched against. */
function partFor(build: ServerBuild, room: string | null): ServerBuild {
  const { routes, assets } = build
  const others = new Set(
    branchesOf(routes)
      .filter((branch) => roomOf(branch) !== null && roomOf(branch) !== room)
      .map(({ id }) => id),
  )
  const isOfOther = (id: string | undefined): boolean =>
    id !== undefined && (others.has(id) || isOfOther(routes[id]?.parentId))
  const ownOf = <Each>(all: Readonly<Record<string, Each>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => !isOfOther(id)))
  return { ...build, routes: ownOf(routes), assets: { ...assets, routes: ownOf(assets.routes) } }
}

/** Routes match whatever the case of the letters. */
function firstSegmentOf(pathname: string): string {
  return (pathname.split('/')[1] ?? '').toLowerCase()
}
