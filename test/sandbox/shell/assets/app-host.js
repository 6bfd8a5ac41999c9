/* eslint-disable no-undef -- runs in the browser */
// The admin page around the embedded app: answers the bridge and draws what the app asks for outside its frame.
import { confirmLeaving, drawSaveBar, drawTitleBar, hideToast, showToast } from './app-chrome.js'
import { pickResources } from './resource-picker.js'

const page = JSON.parse(document.getElementById('app-page').textContent)
const frame = document.getElementById('app-frame')
const state = { saveBar: { showing: false }, nav: [] }

export function press(target) {
  send({ event: 'press', payload: { target } })
}

function send(message, to = frame.contentWindow) {
  to.postMessage({ appBridge: 1, ...message }, page.appOrigin)
}

const answers = {
  async idToken() {
    const response = await fetch(page.tokenUrl, { method: 'POST' })
    if (!response.ok) throw new Error(`No session token: the admin answered ${response.status}`)
    return (await response.json()).idToken
  },
  user: () => page.user,
  scopes: () => page.scopes,
  requestScopes: ({ scopes }) => requestScopes(scopes),
  leaveConfirmation: async () => {
    if (!(await mayLeave())) throw new Error('The merchant chose to stay.')
  },
  resourcePicker: (options) => pickResources(page.pickerUrl, options),
}

/** The admin asks the merchant; what is granted counts at once. */
async function requestScopes(scopes) {
  const missing = scopes.filter((scope) => !page.scopes.granted.includes(scope))
  if (missing.length === 0) return { result: 'granted-all', detail: page.scopes }
  const question = `${page.appName} asks for more access:\n\n${missing.join('\n')}`
  if (!window.confirm(question)) return { result: 'declined-all', detail: page.scopes }
  const granted = [...page.scopes.granted, ...missing]
  const body = new URLSearchParams({ scope: granted.join(',') })
  const response = await fetch(page.grantUrl, { method: 'POST', body })
  if (!response.ok) throw new Error(`The scopes were not granted: the admin answered ${response.status}`)
  page.scopes = { ...page.scopes, granted }
  return { result: 'granted-all', detail: page.scopes }
}

const news = {
  hello: () => setLoading(false),
  loading: ({ isLoading }) => setLoading(isLoading),
  toast: (toast) => showToast(toast, (what) => send({ event: 'toast', payload: { toast: toast.id, what } })),
  hideToast: ({ id }) => hideToast(id),
  titleBar: (contents) => drawTitleBar(contents, press, page.appName),
  saveBar(contents) {
    state.saveBar = contents
    drawSaveBar(contents, press)
  },
  navMenu({ items }) {
    state.nav = items
    drawNav()
  },
  location({ path, title }) {
    const address = page.basePath + (path === page.homePath ? '' : path)
    if (location.pathname + location.search !== address) history.replaceState(null, '', address)
    state.path = path
    document.title = title ? `${title} · ${page.shopName}` : page.shopName
    setLoading(false)
    drawNav()
  },
  async reload({ path }) {
    const response = await fetch(`${page.frameUrl}?path=${encodeURIComponent(path)}`)
    frame.src = (await response.json()).url
  },
  navigate({ url }) {
    if (/^https?:/.test(url)) location.assign(url)
  },
}

addEventListener('message', async (event) => {
  if (event.origin !== page.appOrigin || !event.data || event.data.appBridge !== 1) return
  const { id, action, payload } = event.data
  if (!id) return news[action] && news[action](payload)
  try {
    if (!answers[action]) throw new Error(`The sandbox admin does not know “${action}”.`)
    send({ id, value: await answers[action](payload) }, event.source)
  } catch (error) {
    send({ id, error: error.message }, event.source)
  }
})

function drawNav() {
  const list = document.getElementById('app-nav')
  const current = new URL(state.path || page.homePath, location.origin).pathname
  const pathOf = (item) => new URL(item.href, page.appOrigin).pathname
  const shown = state.nav.filter((item) => !item.home)
  // The longest address that the current one begins with is the open page.
  const open = shown
    .filter((item) => current === pathOf(item) || current.startsWith(`${pathOf(item)}/`))
    .sort((a, b) => b.href.length - a.href.length)[0]
  list.replaceChildren(
    ...shown.map((item) => {
      const link = document.createElement('a')
      link.href = page.basePath + item.href
      link.textContent = item.label
      if (item === open) link.setAttribute('aria-current', 'page')
      link.addEventListener('click', (event) => go(event, item))
      const entry = document.createElement('li')
      entry.append(link)
      return entry
    }),
  )
  const home = document.getElementById('app-home')
  if (open) home.removeAttribute('aria-current')
  else home.setAttribute('aria-current', 'page')
}

document.getElementById('app-home').addEventListener('click', (event) => {
  const item = state.nav.find((each) => each.home)
  if (item) void go(event, item)
})

async function go(event, item) {
  if (event.metaKey || event.ctrlKey || event.button !== 0) return
  event.preventDefault()
  if (!(await mayLeave())) return
  setLoading(true)
  press(item.target)
}

async function mayLeave() {
  if (!state.saveBar.showing) return true
  const leave = await confirmLeaving()
  if (leave && state.saveBar.discard) press(state.saveBar.discard.target)
  return leave
}

function setLoading(isLoading) {
  document.getElementById('app-loading').hidden = !isLoading
}

frame.src = page.frameSource
