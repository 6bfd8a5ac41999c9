import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: false
  }
}

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_singleFetch: false,
        v3_routeConfig: true,
        // Without it the first page in development re-optimises dependencies midway and meets two Reacts.
        unstable_optimizeDeps: true,
      },
    }),
  ],
  build: { assetsInlineLimit: 0 },
  server: { cors: { preflightContinue: true }, watch: { ignored: ['**/.data/**'] } },
})
