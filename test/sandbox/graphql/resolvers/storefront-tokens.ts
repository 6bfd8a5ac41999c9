import {
  addToken,
  liveTokens,
  storefrontOf,
  UNAUTHENTICATED,
  type StorefrontToken,
} from '../../storefront/storefront-state.ts'
import type { Shop } from '../../state/shop-types.ts'
import { pageOfList, type PageArgs } from '../connection.ts'
import { topLevel, userError } from '../errors.ts'
import { gid } from '../gid.ts'
import { fields, type Rc, type ResolverMap } from '../resolver.ts'

const MAX_TOKENS = 100

/** A token is worth what the merchant lets anonymous visitors do through the app: nothing, then there is no token. */
function unauthenticatedScopes(rc: Rc, field: string): string[] {
  const scopes = rc.scopes.filter((scope) => UNAUTHENTICATED.test(scope))
  if (scopes.length > 0) return scopes
  const required = 'at least one `unauthenticated_*` access scope.'
  throw topLevel(`Access denied for ${field} field. Required access: ${required}`, 'ACCESS_DENIED')
}

export const storefrontTokenResolvers: ResolverMap = {
  Mutation: fields<unknown>({
    storefrontAccessTokenCreate: (_, { input }: { input: { title: string } }, rc) => {
      const scopes = unauthenticatedScopes(rc, 'storefrontAccessTokenCreate')
      const { state } = rc
      if (input.title.trim() === '') {
        const userErrors = [userError(['input', 'title'], "Title can't be blank")]
        return { shop: state.shop, storefrontAccessToken: null, userErrors }
      }
      if (storefrontOf(state).tokens.length >= MAX_TOKENS) {
        const userErrors = [userError(['input'], `Cannot create more than ${MAX_TOKENS} storefront access tokens`)]
        return { shop: state.shop, storefrontAccessToken: null, userErrors }
      }
      const storefrontAccessToken = addToken(rc.ctx, state, input.title, scopes)
      return { shop: state.shop, storefrontAccessToken, userErrors: [] }
    },
  }),
  Shop: fields<Shop>({
    storefrontAccessTokens: (_, args: PageArgs, rc) => pageOfList(liveTokens(rc.state), args, rc, (one) => one.id),
  }),
  StorefrontAccessToken: fields<StorefrontToken>({
    id: (token) => gid('StorefrontAccessToken', token.id),
    title: (token) => token.title,
    accessToken: (token) => token.token,
    accessScopes: (token) => token.scopes.map((handle) => ({ handle, description: handle })),
    createdAt: (token) => token.createdAt,
    updatedAt: (token) => token.createdAt,
  }),
}
