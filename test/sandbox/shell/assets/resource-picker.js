/* eslint-disable no-undef -- runs in the browser */
// The dialog behind `shopify.resourcePicker`: search, pages, one or many, products with their variants.
const byId = (root, name) => root.querySelector(`[data-${name}]`)

export function pickResources(pickerUrl, options) {
  const { type = 'product', action = 'add', multiple = false, query = '', selectionIds = [], filter = {} } = options
  const dialog = document.createElement('dialog')
  dialog.className = 'sheet picker'
  dialog.setAttribute('aria-label', `${action === 'select' ? 'Select' : 'Add'} ${type}s`)
  dialog.innerHTML = `
    <header><h2>${action === 'select' ? 'Select' : 'Add'} ${type === 'variant' ? 'variants' : 'products'}</h2>
      <button type="button" class="close" data-cancel aria-label="Close">×</button></header>
    <div class="picker-search"><input type="search" data-search placeholder="Search products" aria-label="Search products"></div>
    <ul class="picker-list" data-list></ul>
    <div class="dialog-actions"><span data-count class="grow"></span>
      <button type="button" class="button" data-cancel>Cancel</button>
      <button type="button" class="button primary" data-done>${action === 'select' ? 'Select' : 'Add'}</button></div>`
  const chosen = new Map(selectionIds.map(({ id, variants }) => [id, { preselected: true, variants }]))
  const limit = multiple === true ? Infinity : Number(multiple) || 1
  const list = byId(dialog, 'list')
  let found = []
  let after = 0

  async function load(more) {
    if (!more) after = 0
    const parameters = new URLSearchParams({ type, q: byId(dialog, 'search').value, after: String(after) })
    if (filter.draft === false) parameters.set('draft', '0')
    if (filter.archived === false) parameters.set('archived', '0')
    const answer = await (await fetch(`${pickerUrl}?${parameters}`)).json()
    found = more ? [...found, ...answer.items] : answer.items
    after = answer.next
    draw()
  }

  function draw() {
    list.replaceChildren(...found.map(row))
    if (after) {
      const button = Object.assign(document.createElement('button'), {
        type: 'button',
        className: 'button',
        textContent: 'Show more',
      })
      button.onclick = () => load(true)
      const entry = document.createElement('li')
      entry.className = 'more'
      entry.append(button)
      list.append(entry)
    }
    if (found.length === 0) list.innerHTML = '<li class="empty">Nothing matches this search.</li>'
    drawCount()
  }

  function drawCount() {
    byId(dialog, 'count').textContent = `${chosen.size} selected`
    byId(dialog, 'done').disabled = chosen.size === 0 && selectionIds.length === 0
  }

  function row(item) {
    const entry = document.createElement('li')
    const label = document.createElement('label')
    const box = Object.assign(document.createElement('input'), {
      type: limit === 1 ? 'radio' : 'checkbox',
      name: 'picked',
      checked: chosen.has(item.id),
    })
    const full = () => limit !== 1 && chosen.size >= limit
    box.onchange = () => {
      if (limit === 1) chosen.clear()
      if (box.checked && full()) box.checked = false
      if (box.checked) chosen.set(item.id, item)
      else chosen.delete(item.id)
      drawCount()
    }
    const image = document.createElement(item.images[0] ? 'img' : 'span')
    if (item.images[0]) Object.assign(image, { src: item.images[0].originalSrc, alt: '' })
    image.className = 'thumb'
    const text = document.createElement('span')
    text.className = 'grow'
    text.textContent = item.displayName || item.title
    const facts = document.createElement('small')
    facts.textContent = item.facts
    label.append(box, image, text, facts)
    entry.append(label)
    return entry
  }

  document.body.append(dialog)
  byId(dialog, 'search').value = query
  let typing
  byId(dialog, 'search').addEventListener('input', () => {
    clearTimeout(typing)
    typing = setTimeout(() => void load(false), 200)
  })
  dialog.showModal()
  void load(false)
  return new Promise((resolve) => {
    const finish = (value) => {
      dialog.remove()
      resolve(value)
    }
    dialog.querySelectorAll('[data-cancel]').forEach((button) => (button.onclick = () => finish(undefined)))
    dialog.addEventListener('cancel', () => finish(undefined))
    byId(dialog, 'done').onclick = async () => finish(await complete(pickerUrl, type, chosen))
  })
}

/** Things that were chosen before and never scrolled into view are read now, so the app gets whole objects. */
async function complete(pickerUrl, type, chosen) {
  const blank = [...chosen].filter(([, item]) => item.preselected).map(([id]) => id)
  const answer = blank.length
    ? await (await fetch(`${pickerUrl}?${new URLSearchParams({ type, ids: blank.join(',') })}`)).json()
    : { items: [] }
  const read = new Map(answer.items.map((item) => [item.id, item]))
  return [...chosen].flatMap(([id, item]) => (item.preselected ? (read.get(id) ?? []) : item))
}
