import { appId } from '../../config/app-identity.ts'
import type { SandboxContext } from '../../context.ts'
import { gid } from '../gid.ts'
import { fields, type ResolverMap } from '../resolver.ts'
import type { Installation } from '../../state/shop-types.ts'

type App = { ctx: SandboxContext; installation: Installation | null }

export const appResolvers: ResolverMap = {
  QueryRoot: fields<unknown>({
    currentAppInstallation: (_, __, rc) => rc.state.shop.installation,
    app: (_, __, rc) => ({ ctx: rc.ctx, installation: rc.state.shop.installation }),
  }),
  AppInstallation: fields<Installation>({
    id: (one) => gid('AppInstallation', one.id),
    accessScopes: (one) => one.scopes.map((handle) => ({ handle, description: handle.replaceAll('_', ' ') })),
    app: (one, _, rc) => ({ ctx: rc.ctx, installation: one }),
    launchUrl: (_, __, rc) => rc.ctx.options.appUrl,
    activeSubscriptions: () => [],
    publication: (_, __, rc) => rc.state.shop.publications.find((one) => one.ownedByApp) ?? null,
    channel: (_, __, rc) => rc.state.shop.channels[0] ?? null,
  }),
  App: fields<App>({
    id: ({ ctx }) => gid('App', appId(ctx)),
    apiKey: ({ ctx }) => ctx.options.apiKey,
    title: ({ ctx }) => ctx.app.name,
    handle: ({ ctx }) => ctx.app.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    installation: ({ installation }) => installation,
    embedded: () => true,
    appStoreAppUrl: () => null,
    developerName: ({ ctx }) => ctx.app.name,
  }),
}
