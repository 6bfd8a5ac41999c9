/* eslint-disable no-undef, @typescript-eslint/no-unused-vars -- one part of a browser script whose parts share a scope */
// Second part: the session token, authenticated fetch, and ways out of the frame.
let cached = acceptToken(query.get('id_token'))

function acceptToken(token) {
  if (!token) return null
  const payload = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/')
  return { token, expiresAt: JSON.parse(atob(payload)).exp * 1000 }
}

let asking = null
async function idToken() {
  if (cached && Date.now() < cached.expiresAt - 10_000) return cached.token
  asking ??= ask('idToken').finally(() => {
    asking = null
  })
  cached = acceptToken(await asking)
  return cached.token
}

const nativeFetch = window.fetch
window.fetch = async function fetchWithSession(input, init) {
  const request = new Request(input, init)
  if (new URL(request.url).origin !== location.origin || request.headers.has('authorization') || !framed) {
    return nativeFetch.call(window, request)
  }
  const spare = request.clone()
  const response = await nativeFetch.call(window, await withSession(request))
  const reauthorize = response.headers.get('X-Shopify-API-Request-Failure-Reauthorize-Url')
  if (reauthorize) {
    window.open(reauthorize, '_top')
    return response
  }
  if (!response.headers.get('X-Shopify-Retry-Invalid-Session-Request')) return response
  cached = null
  return nativeFetch.call(window, await withSession(spare))
}

async function withSession(request) {
  const headers = new Headers(request.headers)
  headers.set('Authorization', `Bearer ${await idToken()}`)
  headers.set('X-Requested-With', 'XMLHttpRequest')
  return new Request(request, { headers })
}

/** Admin addresses, in each way they are written, as addresses of this admin. */
function toAdmin(address) {
  const text = String(address)
  const own = /^shopify:(?:\/\/)?admin\/?(.*)$/.exec(text)
  if (own) return `${adminOrigin}/store/${storeHandle}/${own[1]}`
  const url = new URL(text, location.href)
  if (url.hostname === 'admin.shopify.com') return `${adminOrigin}${url.pathname}${url.search}${url.hash}`
  if (url.hostname === config.shop && url.pathname.startsWith('/admin')) {
    return `${adminOrigin}/store/${storeHandle}${url.pathname.slice('/admin'.length)}${url.search}`
  }
  return url.href
}

const nativeOpen = window.open
window.open = function openFromFrame(address, target, features) {
  if (address === undefined || address === '') return nativeOpen.call(window, address, target, features)
  const url = toAdmin(address)
  const leaving = target === '_top' || target === '_parent'
  const adminHere = url.startsWith(`${adminOrigin}/`) && target !== '_blank'
  // A script in a frame may not steer the page around it; the admin page does it for us.
  if (framed && (leaving || adminHere)) {
    tell('navigate', { url })
    return null
  }
  return nativeOpen.call(window, url, target, features)
}

addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!link || event.defaultPrevented || event.button !== 0) return
  const href = link.getAttribute('href')
  const leaving = link.target === '_top' || link.target === '_parent'
  if (!href.startsWith('shopify:') && !(leaving && toAdmin(href) !== new URL(href, location.href).href)) return
  event.preventDefault()
  window.open(href, event.metaKey || event.ctrlKey ? '_blank' : link.target || '_top')
})

/** The bounce page asks to be left with a fresh token; seen outside the admin, we go back into it. */
async function startSession() {
  const reload = query.get('shopify-reload')
  const wanted = reload ? new URL(reload, location.href) : new URL(location.href)
  if (!framed) {
    if (!config.shop || !config.apiKey) return
    for (const name of ['id_token', 'hmac', 'timestamp', 'session', 'embedded', 'shop', 'host'])
      wanted.searchParams.delete(name)
    location.replace(`${adminOrigin}/store/${storeHandle}/apps/${config.apiKey}${wanted.pathname}${wanted.search}`)
    return
  }
  if (!reload || wanted.origin !== location.origin) return
  cached = null
  wanted.searchParams.set('id_token', await idToken())
  location.replace(wanted.href)
}

/** The admin's address follows the frame, without the parameters that only carry the session. */
function tellLocation() {
  if (!framed || query.has('shopify-reload')) return
  const url = new URL(location.href)
  for (const name of ['id_token', 'hmac', 'timestamp', 'session', 'embedded', 'shop', 'host', 'locale'])
    url.searchParams.delete(name)
  tell('location', { path: url.pathname + url.search, title: document.title })
}
for (const name of ['pushState', 'replaceState']) {
  const native = history[name]
  history[name] = function changed(...args) {
    const result = native.apply(this, args)
    tellLocation()
    return result
  }
}
addEventListener('popstate', tellLocation)
