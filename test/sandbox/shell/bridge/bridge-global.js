/* eslint-disable no-undef, @typescript-eslint/no-unused-vars -- one part of a browser script whose parts share a scope */
// Last part: the `shopify` global. What this admin does not model says so instead of pretending.
const toasts = new Map()
let shown = 0

function toastHeard(id, what) {
  const options = toasts.get(id)
  if (!options) return
  if (what === 'action' && options.onAction) options.onAction()
  if (what === 'dismiss' && options.onDismiss) options.onDismiss()
  if (what === 'dismiss') toasts.delete(id)
}

const notModelled = (name) => () => Promise.reject(new Error(`shopify.${name} is not modelled by the sandbox admin.`))
const quiet = (value) => ({ value, subscribe: () => () => {} })

window.shopify = {
  config,
  origin: adminOrigin,
  ready: Promise.resolve(),
  environment: { embedded: framed, mobile: false, pos: false },
  setSignals() {},
  idToken,
  loading: (isLoading) => tell('loading', { isLoading: Boolean(isLoading) }),
  user: () => ask('user'),
  toast: {
    show(message, options = {}) {
      shown += 1
      const id = `toast-${shown}`
      toasts.set(id, options)
      const { duration = 5000, isError = false, action = '' } = options
      tell('toast', { id, message, duration, isError, action })
      return id
    },
    hide: (id) => tell('hideToast', { id }),
  },
  async resourcePicker(options) {
    const selected = await ask('resourcePicker', options)
    return selected && Object.assign(selected, { selection: selected })
  },
  modal,
  saveBar,
  scopes: {
    query: () => ask('scopes'),
    request: (scopes) => ask('requestScopes', { scopes }),
    revoke: notModelled('scopes.revoke'),
  },
  app: { extensions: () => Promise.resolve([]) },
  webVitals: { onReport() {} },
  support: { registerHandler: () => Promise.resolve() },
  reviews: {
    request: () =>
      Promise.resolve({
        success: false,
        code: 'merchant-ineligible',
        message: 'The sandbox admin shows no review dialog.',
      }),
  },
  intents: { request: quiet(null), invoke: notModelled('intents.invoke'), register: () => () => {} },
  tools: { register: () => () => {}, unregister() {}, clear() {} },
  picker: notModelled('picker'),
  scanner: { capture: notModelled('scanner.capture') },
  pos: {},
  shopifyQL: { query: notModelled('shopifyQL.query') },
}

void startSession()
tellLocation()
addEventListener('DOMContentLoaded', () => {
  if (!document.querySelector('ui-title-bar')) tell('titleBar', { title: document.title, items: [], groups: [] })
})
if (framed) tell('hello')
