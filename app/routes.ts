import { flatRoutes } from '@remix-run/fs-routes'
import { layout, route, type RouteConfig } from '@remix-run/route-config'

/** Audience -> mount point. Below it, one folder an audience with file conventions. */
export default [
  route('app', 'routes/admin.tsx', [
    ...(await flatRoutes({ rootDirectory: 'routes/admin' })),
    ...(await flatRoutes({ rootDirectory: 'routes/admin-creators' })),
    ...(await flatRoutes({ rootDirectory: 'routes/admin-people' })),
  ]),
  route('creator', 'routes/creator.tsx', [
    ...(await flatRoutes({ rootDirectory: 'routes/creator' })),
    layout('routes/creator-studio.tsx', [
      ...(await flatRoutes({ rootDirectory: 'routes/creator-studio' })),
      ...(await flatRoutes({ rootDirectory: 'routes/creator-money' })),
    ]),
  ]),
  layout('routes/shop.tsx', [
    ...(await flatRoutes({ rootDirectory: 'routes/shop' })),
    ...(await flatRoutes({ rootDirectory: 'routes/shop-shared' })),
  ]),
  route('auth/*', 'routes/machine/auth.tsx'),
  route('demo/mail', 'routes/machine/demo-mail.tsx'),
] satisfies RouteConfig
