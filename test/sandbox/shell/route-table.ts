import { addProduct, showNewProduct } from './add-product.ts'
import { generateProducts, importProducts } from './import-products.ts'
import { showImport } from './pages/product-import.ts'
import { showSearch } from './pages/search.ts'
import { issueFrameUrl, issueSessionToken, showApp } from './pages/app.ts'
import { install, showGrant, uninstall } from './pages/grant.ts'
import { showHome } from './pages/home.ts'
import { showMarkets } from './pages/markets.ts'
import { resend, showNotifications } from './pages/notifications.ts'
import { listForPicker } from './pages/picker.ts'
import { showOrder } from './pages/order-detail.ts'
import { showOrders } from './pages/order-list.ts'
import { showProduct } from './pages/product-detail.ts'
import { showProducts } from './pages/product-list.ts'
import { chooseLocale } from './choose-locale.ts'
import { addShipmentEvent, cancel, cancelShipment, changeTracking, fulfilItems, hold, release } from './order-acts.ts'
import { previewRefund, refund } from './refund-acts.ts'
import * as returns from './return-acts.ts'
import { deleteProduct, saveProduct, setArchived } from './save-product.ts'
import type { Handler, ShellRoute } from './visit.ts'

const get = (path: string, handle: Handler): ShellRoute => ({ method: 'GET', path: pattern(path), handle })
const post = (path: string, handle: Handler): ShellRoute => ({ method: 'POST', path: pattern(path), handle })

/** Paths behind `/store/HANDLE`. `:id` is a number, `:app` an app's id, a trailing `*` any rest. */
function pattern(path: string): RegExp {
  const source = path.replaceAll(':id', '(\\d+)').replaceAll(':app', '([^/]+)').replace(/\/\*$/, '(?:/.*)?')
  return new RegExp(`^${source}$`)
}

export const storeRoutes: ShellRoute[] = [
  get('', showHome),
  get('/orders', showOrders),
  get('/orders/:id', (visit) => showOrder(visit)),
  get('/orders/:id/refund-preview', previewRefund),
  post('/orders/:id/refund', refund),
  post('/orders/:id/cancel', cancel),
  post('/orders/:id/fulfil', fulfilItems),
  post('/orders/:id/hold', hold),
  post('/orders/:id/release', release),
  post('/orders/:id/split', returns.split),
  post('/orders/:id/progress', returns.progress),
  post('/orders/:id/open', returns.open),
  post('/orders/:id/return', returns.makeReturn),
  post('/orders/:id/returns/:id/approve', returns.approve),
  post('/orders/:id/returns/:id/decline', returns.decline),
  post('/orders/:id/returns/:id/cancel', returns.cancel),
  post('/orders/:id/returns/:id/close', returns.close),
  post('/orders/:id/returns/:id/reopen', returns.reopen),
  post('/orders/:id/returns/:id/process', returns.process),
  post('/orders/:id/shipments/:id/event', addShipmentEvent),
  post('/orders/:id/shipments/:id/tracking', changeTracking),
  post('/orders/:id/shipments/:id/cancel', cancelShipment),
  get('/search', showSearch),
  get('/products', showProducts),
  // The bulk editor is not modelled; its address shows the same products.
  get('/bulk', showProducts),
  get('/products/new', (visit) => showNewProduct(visit)),
  post('/products/new', addProduct),
  get('/products/import', (visit) => showImport(visit)),
  post('/products/import', importProducts),
  post('/products/generate', generateProducts),
  get('/products/:id', (visit) => showProduct(visit)),
  post('/products/:id', saveProduct),
  post('/products/:id/archive', (visit) => setArchived(visit, true)),
  post('/products/:id/unarchive', (visit) => setArchived(visit, false)),
  post('/products/:id/delete', deleteProduct),
  get('/markets', showMarkets),
  get('/notifications', showNotifications),
  post('/notifications/:id/resend', resend),
  get('/picker', listForPicker),
  get('/apps/:app/install', showGrant),
  post('/apps/:app/install', install),
  post('/apps/:app/uninstall', uninstall),
  post('/apps/:app/-/session-token', issueSessionToken),
  post('/apps/:app/-/locale', chooseLocale),
  get('/apps/:app/-/frame-url', issueFrameUrl),
  get('/apps/:app/*', showApp),
]
