/** Runs inside the frame; `config` is declared just before it. Checks for comfort here, the server judges. */
export const FIELDS_SCRIPT = String.raw`
(() => {
  const byId = (id) => document.getElementById(id)
  const inputs = { number: byId('number'), expiry: byId('expiry'), cvc: byId('cvc') }
  const post = (message) => parent.postMessage(message, config.origin)
  const digits = (text) => text.replace(/[\u0660-\u0669]/g, (d) => d.charCodeAt(0) - 0x660)
    .replace(/[\u06f0-\u06f9]/g, (d) => d.charCodeAt(0) - 0x6f0).replace(/\D/g, '')
  const brand = (n) => /^3[47]/.test(n) ? 'AMEX' : /^(5[1-5]|2[2-7])/.test(n) ? 'MASTERCARD' : n.startsWith('4') ? 'VISA' : ''
  const amex = () => brand(digits(inputs.number.value)) === 'AMEX'
  const luhn = (n) => [...n].reverse().reduce((s, c, i) => { const d = i % 2 ? c * 2 : +c; return s + (d > 9 ? d - 9 : d) }, 0) % 10 === 0

  function groupNumber(n) {
    return /^3[47]/.test(n) ? [n.slice(0, 4), n.slice(4, 10), n.slice(10, 15)].filter(Boolean).join(' ')
      : (n.slice(0, 19).match(/.{1,4}/g) || []).join(' ')
  }
  function groupExpiry(n, deleting) {
    if (n.length === 1 && +n > 1) n = '0' + n
    // Autofill may hand over MM/YYYY.
    if (n.length >= 6) n = n.slice(0, 2) + n.slice(-2)
    n = n.slice(0, 4)
    return n.length > 2 || (n.length === 2 && !deleting) ? n.slice(0, 2) + ' / ' + n.slice(2) : n
  }
  function rewrite(input, format, deleting) {
    const before = digits(input.value.slice(0, input.selectionStart)).length
    const atEnd = input.selectionStart === input.value.length
    input.value = format(digits(input.value), deleting)
    if (atEnd) return
    let position = 0
    for (let seen = 0; seen < before && position < input.value.length; position += 1) if (/\d/.test(input.value[position])) seen += 1
    input.setSelectionRange(position, position)
  }

  const judge = {
    number() { const n = digits(inputs.number.value); return n.length < 13 ? 'number_incomplete' : luhn(n) ? '' : 'number_invalid' },
    expiry() {
      const n = digits(inputs.expiry.value)
      if (n.length < 4) return 'expiry_incomplete'
      const month = +n.slice(0, 2), now = new Date()
      if (month < 1 || month > 12) return 'expiry_invalid'
      return (2000 + +n.slice(2) - now.getUTCFullYear()) * 12 + month - 1 - now.getUTCMonth() < 0 ? 'expiry_past' : ''
    },
    cvc() { return digits(inputs.cvc.value).length === (amex() ? 4 : 3) ? '' : 'cvc_incomplete' },
  }
  function show(field, message) {
    if (field === 'form') { byId('form-error').textContent = message; byId('form-error').hidden = !message; return }
    byId(field + '-error').textContent = message
    if (message) inputs[field].setAttribute('aria-invalid', 'true')
    else inputs[field].removeAttribute('aria-invalid')
  }
  let told = ''
  function tellChange() {
    const complete = Object.values(judge).every((check) => !check())
    const empty = Object.values(inputs).every((input) => !input.value)
    const state = complete + '|' + empty
    if (state !== told) post({ type: 'vitrine:fields-change', complete, empty })
    told = state
  }

  function settle(name) {
    byId('brand').textContent = brand(digits(inputs.number.value))
    inputs.cvc.maxLength = amex() ? 4 : 3
    if (!judge[name]()) show(name, '')
    show('form', '')
    tellChange()
  }
  inputs.number.addEventListener('input', () => {
    rewrite(inputs.number, groupNumber)
    settle('number')
    if (document.activeElement === inputs.number && digits(inputs.number.value).length === (amex() ? 15 : 16) && !judge.number()) inputs.expiry.focus()
  })
  inputs.expiry.addEventListener('input', (event) => {
    rewrite(inputs.expiry, groupExpiry, (event.inputType || '').startsWith('delete'))
    settle('expiry')
    if (document.activeElement === inputs.expiry && digits(inputs.expiry.value).length === 4 && !judge.expiry()) inputs.cvc.focus()
  })
  inputs.cvc.addEventListener('input', () => { rewrite(inputs.cvc, (n) => n.slice(0, amex() ? 4 : 3)); settle('cvc') })
  for (const name of Object.keys(inputs)) {
    inputs[name].addEventListener('blur', () => { if (inputs[name].value) show(name, config.messages[judge[name]()] || '') })
    inputs[name].addEventListener('focus', () => post({ type: 'vitrine:fields-focus', field: name }))
  }
  byId('card').addEventListener('submit', (event) => { event.preventDefault(); post({ type: 'vitrine:fields-submit' }) })
  document.querySelectorAll('[data-card]').forEach((button) => button.addEventListener('click', () => {
    inputs.number.value = groupNumber(button.dataset.card)
    inputs.expiry.value = '12 / ' + String(new Date().getUTCFullYear() + 3).slice(2)
    inputs.cvc.value = amex() ? '1234' : '123'
    for (const name of Object.keys(inputs)) { settle(name); show(name, '') }
    button.closest('details').open = false
  }))

  async function tokenise(id) {
    show('form', '')
    const wrong = Object.keys(judge).map((field) => ({ field, code: judge[field]() })).filter((each) => each.code)
      .map((each) => ({ ...each, message: config.messages[each.code] }))
    if (wrong.length) return refuse(id, wrong)
    const expiry = digits(inputs.expiry.value)
    try {
      const response = await fetch(config.tokensUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer ' + config.key },
        body: JSON.stringify({ number: digits(inputs.number.value), expMonth: expiry.slice(0, 2), expYear: expiry.slice(2), cvc: digits(inputs.cvc.value), locale: config.locale }),
      })
      const answer = await response.json()
      if (!response.ok) return refuse(id, answer.error.fields || [{ field: 'form', code: answer.error.code, message: config.offline }])
      const { id: token, ...card } = answer
      post({ type: 'vitrine:token', id, token, ...card })
    } catch {
      refuse(id, [{ field: 'form', code: 'unreachable', message: config.offline }])
    }
  }
  const wallet = byId('wallet')
  if (wallet) wallet.addEventListener('click', async () => {
    if (wallet.getAttribute('aria-busy') === 'true') return
    wallet.setAttribute('aria-busy', 'true')
    show('form', '')
    try {
      const response = await fetch(config.tokensUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer ' + config.key },
        body: JSON.stringify({ wallet: 'test_express', locale: config.locale }),
      })
      if (!response.ok) throw new Error('refused')
      const { id: token, ...card } = await response.json()
      post({ type: 'vitrine:wallet', token, ...card })
    } catch {
      show('form', config.offline)
    } finally {
      wallet.removeAttribute('aria-busy')
    }
  })
  function refuse(id, wrong) {
    for (const each of wrong) show(each.field, each.message)
    const first = wrong[0]
    if (inputs[first.field]) inputs[first.field].focus()
    post({ type: 'vitrine:token-error', id, field: first.field, code: first.code, message: first.message })
  }
  addEventListener('message', (event) => {
    if (event.origin !== config.origin || event.source !== parent || !event.data) return
    if (event.data.type === 'vitrine:tokenize') tokenise(event.data.id)
    if (event.data.type === 'vitrine:fields-focus') inputs.number.focus()
    if (event.data.type === 'vitrine:fields-theme') document.documentElement.dataset.theme = event.data.theme === 'dark' ? 'dark' : 'light'
  })
  let height = 0
  new ResizeObserver(() => {
    const next = Math.ceil(document.body.getBoundingClientRect().height)
    if (next !== height) post({ type: 'vitrine:fields-height', height: (height = next) })
  }).observe(document.body)
  post({ type: 'vitrine:fields-ready' })
})()
`
