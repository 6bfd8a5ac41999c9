/* eslint-disable no-undef -- runs in the browser */
// Small conveniences of the admin's own pages. Every form works as a plain POST without them.
document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-opens]')
  if (opener) document.getElementById(opener.dataset.opens)?.showModal()
  const closer = event.target.closest('[data-closes]')
  if (closer) closer.closest('dialog').close()
  const dialog = event.target
  if (dialog instanceof HTMLDialogElement && event.target === dialog) dialog.close()
})

/** One menu open at a time; a click elsewhere closes it. */
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (!menu.contains(event.target)) menu.open = false
})

/** A change of these fields is a wish to see the result. */
document.addEventListener('change', (event) => {
  if (event.target.matches('[data-submits]')) event.target.form.requestSubmit()
})

/** A form sends once; the button says that it is under way. */
document.addEventListener('submit', (event) => {
  const button = event.submitter
  if (!button || event.target.method === 'get' || event.target.method === 'dialog') return
  setTimeout(() => {
    button.disabled = true
    button.setAttribute('aria-busy', 'true')
  })
})

/** The refund's sum follows the quantities. The server computes it again: this is only what the eye sees. */
for (const form of document.querySelectorAll('form[data-refund]')) {
  const amount = form.querySelector('[data-refund-amount]')
  let asked = 0
  const update = async () => {
    asked += 1
    const mine = asked
    const query = new URLSearchParams(new FormData(form))
    const response = await fetch(`${form.dataset.refund}?${query}`)
    const answer = await response.json()
    if (mine !== asked) return
    amount.textContent = answer.text
    form.querySelector('button[type=submit]').disabled = !answer.possible
  }
  form.addEventListener('input', update)
  void update()
}

/** “Select all quantities” of a dialog. */
document.addEventListener('click', (event) => {
  const filler = event.target.closest('[data-fills]')
  if (!filler) return
  for (const input of filler.closest('form').querySelectorAll('input[type=number][max]')) {
    input.value = filler.dataset.fills === 'all' ? input.max : '0'
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
})

/** Unsaved changes of a long form are not lost by a stray click. */
for (const form of document.querySelectorAll('form[data-guarded]')) {
  const bar = document.querySelector('.unsaved')
  let dirty = false
  const mark = (state) => {
    dirty = state
    if (bar) bar.hidden = !state
  }
  form.addEventListener('input', () => mark(true))
  form.addEventListener('reset', () => mark(false))
  form.addEventListener('submit', () => {
    dirty = false
  })
  addEventListener('beforeunload', (event) => {
    if (dirty) event.preventDefault()
  })
}

for (const notice of document.querySelectorAll('.notice[data-fades]')) setTimeout(() => notice.remove(), 6000)
