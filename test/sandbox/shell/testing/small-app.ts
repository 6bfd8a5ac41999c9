import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An embedded app of one page, plain HTML, that uses each thing the bridge offers and says what happened. */
export async function openSmallApp(apiKey: string) {
  const seen: { path: string; authorization: string; requestedWith: string }[] = []
  const state = { bridgeUrl: '', refusals: 0 }
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', 'http://app.local')
    if (url.pathname === '/data') {
      const { authorization = '', 'x-requested-with': requestedWith = '' } = request.headers
      seen.push({ path: url.pathname, authorization, requestedWith: String(requestedWith) })
      if (state.refusals > 0) {
        state.refusals -= 1
        return response.writeHead(401, { 'x-shopify-retry-invalid-session-request': '1' }).end()
      }
      return response.end(`answer ${seen.length}`)
    }
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(page(url.pathname, state.bridgeUrl, apiKey))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    state,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function page(path: string, bridgeUrl: string, apiKey: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Small app</title>
<script src="${bridgeUrl}" data-api-key="${apiKey}"></script><script>window.addedAtStart = document.querySelectorAll('style, dialog').length</script></head>
<body>
<ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/products">Products</a><a href="/app/creators">Creators</a></ui-nav-menu>
<ui-title-bar title="Page ${path}">
  <button variant="primary" onclick="say('published')">Publish</button>
  <section label="More"><button onclick="modal.show()">Open modal</button></section>
</ui-title-bar>
<p id="said">${path}</p>
<ui-save-bar id="bar" discardConfirmation><button variant="primary" onclick="say('saved'); shopify.saveBar.hide('bar')">Save</button>
  <button onclick="say('dropped'); shopify.saveBar.hide('bar')">Discard</button></ui-save-bar>
<input id="field" oninput="shopify.saveBar.show('bar')">
<ui-modal id="modal"><p>Inside the modal</p><ui-title-bar title="Choose a plan"><button variant="primary" onclick="modal.hide()">Done</button></ui-title-bar></ui-modal>
<button id="toast" onclick="shopify.toast.show('Kept', { action: 'Undo', onAction: () => say('undone') })">Toast</button>
<button id="pick" onclick="shopify.resourcePicker({ type: 'product', multiple: true }).then((all) => say(all ? all.map((one) => one.title).join() : 'nothing'))">Pick</button>
<button id="fetch" onclick="fetch('/data', { method: 'POST', body: 'x' }).then((answer) => answer.text()).then(say)">Fetch</button>
<button id="leave" onclick="window.open('shopify://admin/orders', '_top')">Orders</button>
<script>
  const say = (text) => { document.getElementById('said').textContent = text }
  addEventListener('shopify:navigate', (event) => { const href = event.target.getAttribute('href'); history.pushState({}, '', href); say(href) })
</script></body></html>`
}
