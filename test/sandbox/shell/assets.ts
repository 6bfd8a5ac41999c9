import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
/** In the order in which later rules may override earlier ones. */
const STYLES = ['page', 'top-bar', 'frame', 'cards', 'forms', 'facts', 'dialogs', 'app', 'stores']
const BRIDGE_PARTS = ['core', 'session', 'elements', 'modal', 'global']

/** The stand-in for App Bridge: its parts as one blocking classic script that does nothing when it is there already. */
function bridge(): string {
  const parts = BRIDGE_PARTS.map((part) => read(`./bridge/bridge-${part}.js`)).join('\n')
  return `if (!window.shopify || !window.shopify.idToken) (() => {\n'use strict'\n${parts}\n})()\n`
}

const JS = 'text/javascript; charset=utf-8'
const CSS = 'text/css; charset=utf-8'

export type Asset = { type: string; body: string }

export function loadAssets(): Map<string, Asset> {
  return new Map([
    ['/app-bridge.js', { type: JS, body: bridge() }],
    ['/shell/shell.css', { type: CSS, body: STYLES.map((name) => read(`./assets/css/${name}.css`)).join('\n') }],
    ['/shell/shell.js', { type: JS, body: read('./assets/shell.js') }],
    ['/shell/app-host.js', { type: JS, body: read('./assets/app-host.js') }],
    ['/shell/app-chrome.js', { type: JS, body: read('./assets/app-chrome.js') }],
    ['/shell/resource-picker.js', { type: JS, body: read('./assets/resource-picker.js') }],
  ])
}
