/* eslint-disable no-undef -- runs in the browser */
// What the embedded app shows outside its frame: title bar, toasts, save bar, leave confirmation.
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties)
  made.append(...children)
  return made
}

function buttonFor(item, press, className = 'button') {
  const button = element('button', {
    type: 'button',
    className,
    textContent: item.label,
    disabled: item.disabled || item.loading,
  })
  if (item.variant === 'primary') button.classList.add('primary')
  if (item.tone === 'critical') button.classList.add('critical')
  if (item.loading) button.setAttribute('aria-busy', 'true')
  button.addEventListener('click', () => press(item.target))
  return button
}

export function drawTitleBar({ title, items, groups }, press, appName) {
  const bar = document.getElementById('title-bar')
  const back = items.find((item) => item.variant === 'breadcrumb')
  const heading = element('h1', { textContent: title || appName })
  const start = element('div', { className: 'title' }, heading)
  if (back) {
    const arrow = element('button', { type: 'button', className: 'back', title: back.label || 'Back' })
    arrow.setAttribute('aria-label', back.label || 'Back')
    arrow.addEventListener('click', () => press(back.target))
    start.prepend(arrow)
  }
  const secondary = items.filter((item) => !['primary', 'breadcrumb'].includes(item.variant))
  const primary = items.filter((item) => item.variant === 'primary')
  const actions = [
    ...secondary.map((item) => buttonFor(item, press)),
    ...groups.map((group) => menuFor(group, press)),
    ...primary.map((item) => buttonFor(item, press)),
  ]
  bar.replaceChildren(start, element('div', { className: 'actions' }, ...actions))
}

function menuFor({ label, items }, press) {
  const summary = element('summary', { className: 'button', textContent: label || 'More actions' })
  const list = element('div', { className: 'menu-items' }, ...items.map((item) => buttonFor(item, press, 'menu-item')))
  return element('details', { className: 'menu' }, summary, list)
}

export function showToast({ id, message, duration, isError, action }, heard) {
  const toast = element(
    'div',
    { className: isError ? 'toast error' : 'toast', id: `toast-${id}` },
    element('span', { textContent: message }),
  )
  toast.setAttribute('role', isError ? 'alert' : 'status')
  if (action) {
    const button = element('button', { type: 'button', textContent: action })
    button.addEventListener('click', () => heard('action'))
    toast.append(button)
  }
  const close = element('button', { type: 'button', className: 'close', textContent: '×' })
  close.setAttribute('aria-label', 'Dismiss')
  const dismiss = () => {
    if (!toast.isConnected) return
    toast.remove()
    heard('dismiss')
  }
  close.addEventListener('click', dismiss)
  toast.append(close)
  document.getElementById('toasts').append(toast)
  setTimeout(dismiss, duration)
}

export function hideToast(id) {
  document.getElementById(`toast-${id}`)?.remove()
}

export function drawSaveBar({ showing, save, discard, discardConfirmation }, press) {
  const bar = document.getElementById('save-bar')
  bar.hidden = !showing
  if (!showing) return
  const buttons = []
  if (discard) {
    const button = buttonFor({ ...discard, label: discard.label || 'Discard' }, () => void drop())
    buttons.push(button)
  }
  if (save) buttons.push(buttonFor({ ...save, label: save.label || 'Save', variant: 'primary' }, press))
  async function drop() {
    if (!discardConfirmation || (await confirmLeaving('Discard all unsaved changes?', 'Discard changes')))
      press(discard.target)
  }
  bar.replaceChildren(
    element('span', { textContent: 'Unsaved changes' }),
    element('div', { className: 'actions' }, ...buttons),
  )
}

/** True when the merchant would rather lose the changes. */
export function confirmLeaving(question = 'Leave page with unsaved changes?', yes = 'Leave page') {
  const stay = element('button', { className: 'button', value: 'stay', textContent: 'Stay' })
  const leave = element('button', { className: 'button critical', value: 'leave', textContent: yes })
  const form = element('form', { method: 'dialog' }, element('div', { className: 'dialog-actions' }, stay, leave))
  const text = element('p', { textContent: 'Leaving this page will delete all unsaved changes.' })
  const dialog = element(
    'dialog',
    { className: 'sheet small' },
    element('header', {}, element('h2', { textContent: question })),
    element('div', { className: 'dialog-body' }, text),
    form,
  )
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue === 'leave')
    })
  })
}
