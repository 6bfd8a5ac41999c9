import type { Channel, Publication } from '../../state/shop-types.ts'
import { isPublishedOn } from '../../catalog/visibility.ts'
import { pageById, pageOfList, type PageArgs } from '../connection.ts'
import { gid, numberOf } from '../gid.ts'
import { fields, type ResolverMap } from '../resolver.ts'
import { countOf, productMatcher } from './products.ts'

export const publicationResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    publications: (_, args: PageArgs, rc) => pageOfList(rc.state.shop.publications, args, rc, (one) => one.id),
    publication: (_, args: { id: string }, rc) => {
      const id = numberOf(args.id, 'Publication')
      return rc.state.shop.publications.find((one) => one.id === id) ?? null
    },
    publishedProductsCount: (_, args: { publicationId: string; limit?: number | null }, rc) => {
      const id = numberOf(args.publicationId, 'Publication') ?? -1
      return countOf(rc, (product) => isPublishedOn(product, id), args.limit)
    },
  }),
  Publication: fields<Publication>({
    id: (one) => gid('Publication', one.id),
    name: (one) => one.name,
    autoPublish: () => true,
    supportsFuturePublishing: () => false,
    catalog: () => null,
    operation: () => null,
    app: (one, _, rc) => (one.ownedByApp ? { ctx: rc.ctx, installation: rc.state.shop.installation } : null),
    channels: (one, args: PageArgs, rc) => {
      const own = rc.state.shop.channels.filter((channel) => channel.publicationId === one.id)
      return pageOfList<Channel>(own, args, rc, (channel) => channel.id)
    },
    products: (one, args: PageArgs & { query?: string | null }, rc) => {
      const matches = productMatcher(rc, args.query)
      return pageById(rc.state.products, args, rc, (product) => isPublishedOn(product, one.id) && matches(product))
    },
    includedProductsCount: (one, args: { limit?: number | null; query?: string | null }, rc) => {
      const matches = productMatcher(rc, args.query)
      return countOf(rc, (product) => isPublishedOn(product, one.id) && matches(product), args.limit)
    },
  }),
}
