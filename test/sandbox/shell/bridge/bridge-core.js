/* eslint-disable no-undef, @typescript-eslint/no-unused-vars -- one part of a browser script whose parts share a scope */
// First part of the App Bridge stand-in: who we are, and the line to the admin page around this frame.
// The parts are served as one classic script, so they see each other's names.
const script = document.currentScript
const adminOrigin = findAdmin(new URL(script.src))
const query = new URLSearchParams(location.search)
const framed = window.top !== window.self

const config = readConfig()

/** This script's own origin. On one machine, localhost and 127.0.0.1 are the same admin: then the one around us. */
function findAdmin(own) {
  const around = location.ancestorOrigins?.[location.ancestorOrigins.length - 1] ?? document.referrer
  if (!around || !URL.canParse(around)) return own.origin
  const parent = new URL(around)
  const local = (url) => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return local(parent) && local(own) && parent.port === own.port ? parent.origin : own.origin
}
const storeHandle = (config.shop || '').replace('.myshopify.com', '')

/** Later documents of the app may come without shop and host; the first one is remembered for this tab. */
function readConfig() {
  const key = 'vitrine-app-bridge'
  const kept = JSON.parse(sessionStorage.getItem(key) || '{}')
  // The bounce page carries them inside the address it is to reload.
  const reload = query.get('shopify-reload')
  const inner = reload ? new URL(reload, location.href).searchParams : query
  const meta = document.querySelector('meta[name="shopify-api-key"]')
  const config = {
    apiKey: script.dataset.apiKey || (meta && meta.content) || kept.apiKey || '',
    shop: query.get('shop') || inner.get('shop') || kept.shop || '',
    host: query.get('host') || inner.get('host') || kept.host || '',
    locale: query.get('locale') || inner.get('locale') || kept.locale || 'en',
    appOrigins: [],
    disabledFeatures: [],
    experimentalFeatures: [],
  }
  sessionStorage.setItem(key, JSON.stringify(config))
  return config
}

const waiting = new Map()
let asked = 0

/** One-way news for the admin page. */
function tell(action, payload = {}) {
  if (!framed) return
  window.top.postMessage({ appBridge: 1, action, payload }, adminOrigin)
}

/** A question to the admin page; resolves with its answer. */
function ask(action, payload = {}) {
  if (!framed) return Promise.reject(new Error('This page is not inside the admin.'))
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    window.top.postMessage({ appBridge: 1, id, action, payload }, adminOrigin)
  })
}

const pressable = new Map()
const pressIds = new WeakMap()
/** The admin page draws copies of our buttons; each copy knows the original by this number. */
function pressId(element) {
  if (!pressIds.has(element)) pressIds.set(element, String(pressable.size + 1))
  pressable.set(pressIds.get(element), element)
  return pressIds.get(element)
}

/** Client-side routers listen for this event and read the target's href; without one, the frame is loaded anew. */
function navigateBy(element) {
  const before = location.href
  element.dispatchEvent(new CustomEvent('shopify:navigate', { bubbles: true, composed: true, cancelable: true }))
  const wanted = new URL(element.getAttribute('href'), location.href)
  setTimeout(() => {
    if (location.href === before && wanted.href !== before) tell('reload', { path: wanted.pathname + wanted.search })
  }, 4000)
}

const hostEvents = {
  press({ target }) {
    const element = pressable.get(target)
    if (!element) return
    if (element.hasAttribute('href')) navigateBy(element)
    else element.click()
  },
  toast: ({ toast, what }) => toastHeard(toast, what),
  closeModals: () => document.querySelectorAll('ui-modal').forEach((modal) => modal.hide()),
}

addEventListener('message', (event) => {
  if (event.origin !== adminOrigin || !event.data || event.data.appBridge !== 1) return
  const { id, value, error, event: name, payload } = event.data
  if (name) return hostEvents[name] && hostEvents[name](payload)
  const promise = waiting.get(id)
  if (!promise) return
  waiting.delete(id)
  if (error) promise.reject(new Error(error))
  else promise.resolve(value)
})
