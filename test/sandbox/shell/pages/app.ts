import { HttpRefusal } from '../../http/respond.ts'
import { mintSessionToken } from '../../oauth/session-token.ts'
import { APP_HOME, frameUrl } from '../frame-url.ts'
import { html, scriptJson, type Markup } from '../markup.ts'
import { dialog, dialogActions } from '../parts.ts'
import { requireSameOrigin } from '../read-form.ts'
import { staffLocale } from '../staff.ts'
import { notFound, type Answer, type Visit } from '../visit.ts'

/** The embedded app in its frame. The path behind the app's id is the path inside the frame. */
export function showApp(visit: Visit): Answer {
  const { ctx, state, base, url } = visit
  requireApp(visit)
  const basePath = `${base}/apps/${ctx.options.apiKey}`
  if (!state.shop.installation) return { to: `${basePath}/install` }
  const locale = staffLocale(visit.request)
  const path = url.pathname.slice(basePath.length) + url.search
  const facts = {
    appOrigin: new URL(ctx.options.appUrl).origin,
    appName: ctx.app.name,
    shopName: state.shop.name,
    basePath,
    homePath: APP_HOME,
    tokenUrl: `${basePath}/-/session-token`,
    // Set by the script, once it listens: what the app says first must not be missed.
    frameSource: frameUrl(ctx, state, path, locale),
    frameUrl: `${basePath}/-/frame-url`,
    pickerUrl: `${base}/picker`,
    grantUrl: `${basePath}/install`,
    user: { accountAccess: 'account owner' },
    scopes: { granted: state.shop.installation.scopes, required: ctx.app.scopes, optional: [] },
  }
  const page = html`<div class="app" id="content">
      <div class="title-bar">
        <span class="app-icon" aria-hidden="true">${ctx.app.name.charAt(0)}</span>
        <div id="title-bar">
          <div class="title"><h1>${ctx.app.name}</h1></div>
        </div>
        ${locales(basePath, locale)}${appMenu(ctx.app.name)}
      </div>
      <div id="app-loading" role="progressbar" aria-label="Loading"></div>
      <iframe id="app-frame" title="${ctx.app.name}" allow="camera; microphone; clipboard-write; fullscreen"></iframe>
    </div>
    <div id="save-bar" role="region" aria-label="Unsaved changes" hidden></div>
    ${uninstallDialog(basePath, ctx.app.name)}
    <script type="application/json" id="app-page">
      ${scriptJson(facts)}
    </script>`
  return { page, title: ctx.app.name, section: 'app', bare: true, scripts: ['/shell/app-host.js'] }
}

function locales(basePath: string, current: string): Markup {
  const button = (locale: string, label: string) =>
    html`<button
      name="locale"
      value="${locale}"
      lang="${locale}"
      aria-pressed="${current === locale ? 'true' : 'false'}"
    >
      ${label}
    </button>`
  return html`<form method="post" action="${basePath}/-/locale" class="locales" aria-label="Language of the app">
    ${button('en', 'English')}${button('ar', 'العربية')}
  </form>`
}

function appMenu(name: string): Markup {
  return html`<details class="menu">
    <summary class="button" aria-label="About ${name}">App</summary>
    <div class="menu-items">
      <button type="button" class="menu-item critical" data-opens="uninstall">Uninstall ${name}</button>
    </div>
  </details>`
}

function uninstallDialog(basePath: string, name: string): Markup {
  return dialog(
    'uninstall',
    `Uninstall ${name}?`,
    html`<form method="post" action="${basePath}/uninstall">
      <div class="dialog-body">
        <p>${name} loses access to this store at once. Products leave its channel; orders stay with you.</p>
      </div>
      ${dialogActions('Uninstall', { critical: true })}
    </form>`,
    { size: 'small' },
  )
}

/** The bridge asks here for a fresh token, once a minute at most. Only this admin's own pages may. */
export function issueSessionToken(visit: Visit): Answer {
  requireApp(visit)
  requireSameOrigin(visit.request, visit.ctx.baseUrl)
  if (!visit.state.shop.installation) throw new HttpRefusal(403, 'The app is not installed on this store.')
  return { json: { idToken: mintSessionToken(visit.ctx, visit.state.shop.domain) } }
}

export function issueFrameUrl(visit: Visit): Answer {
  requireApp(visit)
  const { ctx, state, url, request } = visit
  const path = url.searchParams.get('path') ?? ''
  if (!path.startsWith('/') || path.startsWith('//')) throw new HttpRefusal(400, 'path must be a path of the app.')
  return { json: { url: frameUrl(ctx, state, path, staffLocale(request)) } }
}

export function requireApp({ ctx, params }: Visit): void {
  if (params[0] !== ctx.options.apiKey) notFound('app')
}
