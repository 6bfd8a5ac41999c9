import { config } from '#app/config.server.ts'
import type { SandboxControl } from './sandbox-control.ts'

const browser = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36'

/**
 * Opens the app in the merchant's admin for the first time, as the admin's frame does: signed address, session token.
 * The app exchanges the token at Shopify and installs the shop.
 */
export async function openApp(sandbox: SandboxControl, domain: string, path = '/app'): Promise<void> {
  const host = Buffer.from(`admin.shopify.com/store/${domain.replace('.myshopify.com', '')}`)
    .toString('base64')
    .replace(/=+$/, '')
  const query = new URLSearchParams({
    embedded: '1',
    shop: domain,
    host,
    locale: 'en',
    id_token: await sandbox.idToken(domain),
  })
  const answer = await fetch(`${config.appUrl}${path}?${query}`, {
    headers: { 'user-agent': browser },
    redirect: 'manual',
  })
  const isOpened = answer.ok || (answer.status === 302 && (answer.headers.get('location') ?? '').startsWith('/app'))
  if (!isOpened)
    throw new Error(
      `opening ${path} for ${domain} answered ${answer.status} ${answer.headers.get('location') ?? ''}: ${(await answer.text()).slice(0, 300)}`,
    )
}
