import { notFound } from '#app/web/respond.server.ts'

/** Any other address: a real 404 inside the shop's own frame. */
export function loader() {
  throw notFound()
}

export default function Missing() {
  return null
}
