/* eslint-disable no-undef, @typescript-eslint/no-unused-vars -- one part of a browser script whose parts share a scope */
// Third part: elements whose looks live in the admin page. Nothing here writes into the document before `show()`,
// because a changed document would break the app's hydration.
const sheet = new CSSStyleSheet()
sheet.replaceSync(`
ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar, ui-modal { display: none }
dialog[data-bridge-modal] { border: 0; padding: 0; border-radius: 16px; color: inherit; background: #fff; inline-size: min(640px, calc(100vw - 32px));
  max-block-size: calc(100vh - 48px); box-shadow: 0 24px 80px rgb(0 0 0 / .28); overflow: hidden; font: 14px/1.5 Inter, system-ui, 'Noto Sans Arabic', sans-serif }
dialog[data-bridge-modal][open] { display: flex; flex-direction: column }
dialog[data-bridge-modal='small'] { inline-size: min(400px, calc(100vw - 32px)) }
dialog[data-bridge-modal='large'] { inline-size: min(980px, calc(100vw - 32px)) }
dialog[data-bridge-modal='max'] { inline-size: calc(100vw - 24px); block-size: calc(100vh - 24px); max-block-size: none }
dialog[data-bridge-modal]::backdrop { background: rgb(15 18 25 / .5) }
dialog[data-bridge-modal] > header { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 14px 18px; border-block-end: 1px solid #e4e6eb; font-weight: 650; font-size: 15px }
dialog[data-bridge-modal] > header button { all: unset; cursor: pointer; padding: 6px 10px; border-radius: 8px; font-size: 18px; line-height: 1 }
dialog[data-bridge-modal] > header button:focus-visible { outline: 2px solid #2450d3 }
dialog[data-bridge-modal] > main { overflow: auto; flex: 1; min-block-size: 0 }
dialog[data-bridge-modal] > main iframe { border: 0; inline-size: 100%; block-size: min(70vh, 640px); display: block }
dialog[data-bridge-modal] > footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 18px; border-block-start: 1px solid #e4e6eb }
dialog[data-bridge-modal] > footer button { font: inherit; font-weight: 600; padding: 7px 14px; border-radius: 9px; border: 1px solid #c9cdd6; background: #fff; color: #1b1e25; cursor: pointer }
dialog[data-bridge-modal] > footer button[data-variant=primary] { background: #1b1e25; border-color: #1b1e25; color: #fff }
dialog[data-bridge-modal] > footer button[data-tone=critical] { background: #b42318; border-color: #b42318; color: #fff }
dialog[data-bridge-modal] > footer button:disabled { opacity: .5; cursor: default }
`)
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]

function describe(element) {
  return {
    target: pressId(element),
    label: element.textContent.trim(),
    variant: element.getAttribute('variant') || '',
    tone: element.getAttribute('tone') || '',
    disabled: element.hasAttribute('disabled') && element.getAttribute('disabled') !== 'false',
    loading: element.hasAttribute('loading') && element.getAttribute('loading') !== 'false',
    href: element.getAttribute('href') || '',
  }
}

/** An element that tells the admin page what it holds, again after each change. */
class Mirrored extends HTMLElement {
  connectedCallback() {
    this.observer ??= new MutationObserver(() => this.report())
    this.observer.observe(this, { subtree: true, childList: true, characterData: true, attributes: true })
    queueMicrotask(() => this.report())
  }

  disconnectedCallback() {
    this.observer.disconnect()
    this.left()
  }

  left() {}
}

class NavMenu extends Mirrored {
  report() {
    if (!this.isConnected) return
    const items = [...this.querySelectorAll('a[href], s-link[href]')].map((link) => ({
      ...describe(link),
      home: link.getAttribute('rel') === 'home',
    }))
    tell('navMenu', { items })
  }
}

class TitleBar extends Mirrored {
  static get observedAttributes() {
    return ['title']
  }

  attributeChangedCallback() {
    this.report()
  }

  contents() {
    const direct = [...this.children].filter((child) => child.matches('button, a'))
    const groups = [...this.querySelectorAll(':scope > section')].map((section) => ({
      label: section.getAttribute('label') || '',
      items: [...section.querySelectorAll('button, a')].map(describe),
    }))
    return { title: this.getAttribute('title') || '', items: direct.map(describe), groups }
  }

  report() {
    if (!this.isConnected) return
    const modal = this.closest('ui-modal')
    if (modal) return modal.redraw && modal.redraw()
    const contents = this.contents()
    tell('titleBar', { ...contents, title: contents.title || document.title })
  }

  left() {
    if (!document.querySelector('ui-title-bar')) tell('titleBar', { title: '', items: [], groups: [] })
  }
}

class SaveBar extends Mirrored {
  showing = false

  get discardConfirmation() {
    return this.hasAttribute('discardconfirmation')
  }

  set discardConfirmation(value) {
    this.toggleAttribute('discardconfirmation', Boolean(value))
  }

  report() {
    if (this.showing) tell('saveBar', { showing: true, ...this.contents() })
  }

  contents() {
    const buttons = [...this.querySelectorAll('button')].map(describe)
    return {
      save: buttons.find((button) => button.variant === 'primary') || null,
      discard: buttons.find((button) => button.variant !== 'primary') || null,
      discardConfirmation: this.discardConfirmation,
    }
  }

  async show() {
    if (this.showing) return
    this.showing = true
    this.report()
    this.dispatchEvent(new CustomEvent('show'))
  }

  async hide() {
    if (!this.showing) return
    this.showing = false
    tell('saveBar', { showing: false })
    this.dispatchEvent(new CustomEvent('hide'))
  }

  toggle() {
    return this.showing ? this.hide() : this.show()
  }

  left() {
    void this.hide()
  }
}

/** Plain forms marked `data-save-bar` get one without writing any script. */
function watchForms() {
  const dirty = new Set()
  const buttons = new Map()
  const proxy = (form, act) => {
    const key = `${act}`
    if (!buttons.has(form)) buttons.set(form, {})
    const made = buttons.get(form)
    made[key] ??= Object.assign(document.createElement('button'), {
      onclick: () => (act === 'save' ? form.requestSubmit() : form.reset()),
    })
    return { ...describe(made[key]), label: '', variant: act === 'save' ? 'primary' : '' }
  }
  const settle = (form) => {
    if (!dirty.delete(form)) return
    tell('saveBar', { showing: false })
  }
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest('form[data-save-bar]') : null
    if (!form || dirty.has(form)) return
    dirty.add(form)
    const discardConfirmation = form.hasAttribute('data-discard-confirmation')
    tell('saveBar', { showing: true, save: proxy(form, 'save'), discard: proxy(form, 'discard'), discardConfirmation })
  })
  document.addEventListener('reset', ({ target }) => settle(target))
  document.addEventListener('submit', ({ target }) => settle(target))
}
watchForms()

const savingBars = () => [...document.querySelectorAll('ui-save-bar')]
const saveBar = {
  show: async (id) => document.getElementById(id)?.show(),
  hide: async (id) => document.getElementById(id)?.hide(),
  toggle: async (id) => document.getElementById(id)?.toggle(),
  leaveConfirmation: async () => (savingBars().some((bar) => bar.showing) ? ask('leaveConfirmation') : undefined),
}
