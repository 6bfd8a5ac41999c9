/* eslint-disable no-undef, @typescript-eslint/no-unused-vars -- one part of a browser script whose parts share a scope */
// Fourth part: `ui-modal`. Its content may live detached; the dialog joins the document only while it is shown.
class Modal extends HTMLElement {
  content = document.createElement('div')

  get variant() {
    return this.getAttribute('variant') || 'base'
  }

  set variant(value) {
    this.setAttribute('variant', value)
  }

  get src() {
    return this.getAttribute('src') || undefined
  }

  set src(value) {
    this.setAttribute('src', value)
  }

  get contentWindow() {
    return this.dialog?.querySelector('iframe')?.contentWindow ?? null
  }

  async show() {
    if (this.dialog) return
    this.dialog = document.createElement('dialog')
    this.dialog.dataset.bridgeModal = this.variant
    this.dialog.setAttribute('aria-label', this.titleBar()?.getAttribute('title') || 'Dialog')
    this.dialog.append(document.createElement('header'), this.body(), document.createElement('footer'))
    this.dialog.addEventListener('cancel', (event) => {
      event.preventDefault()
      void this.hide()
    })
    document.body.append(this.dialog)
    this.redraw()
    this.dialog.showModal()
    this.dispatchEvent(new CustomEvent('show'))
  }

  async hide() {
    if (!this.dialog) return
    this.giveBack()
    this.dialog.close()
    this.dialog.remove()
    this.dialog = undefined
    this.dispatchEvent(new CustomEvent('hide'))
  }

  toggle() {
    return this.dialog ? this.hide() : this.show()
  }

  disconnectedCallback() {
    void this.hide()
  }

  titleBar() {
    return this.querySelector(':scope > ui-title-bar')
  }

  body() {
    const main = document.createElement('main')
    if (this.src) {
      const frame = document.createElement('iframe')
      frame.src = this.src
      frame.title = this.titleBar()?.getAttribute('title') || 'Dialog'
      main.append(frame)
      return main
    }
    // Without React the children stand in the element itself: borrowed while shown.
    this.borrowed = this.content.hasChildNodes()
      ? []
      : [...this.childNodes].filter((node) => !(node instanceof Mirrored))
    this.content.append(...this.borrowed)
    main.append(this.content)
    return main
  }

  giveBack() {
    if (this.borrowed?.length) this.append(...this.borrowed)
    this.borrowed = []
  }

  redraw() {
    if (!this.dialog) return
    const bar = this.titleBar()?.contents() ?? { title: '', items: [] }
    const title = document.createElement('span')
    title.textContent = bar.title
    const close = document.createElement('button')
    close.type = 'button'
    close.setAttribute('aria-label', 'Close')
    close.textContent = '×'
    close.onclick = () => void this.hide()
    this.dialog.querySelector('header').replaceChildren(title, close)
    const buttons = bar.items.map((item) => this.copyOf(item)).reverse()
    const footer = this.dialog.querySelector('footer')
    footer.replaceChildren(...buttons)
    footer.hidden = buttons.length === 0
    footer.style.display = buttons.length === 0 ? 'none' : ''
  }

  copyOf(item) {
    const original = [...this.titleBar().querySelectorAll('button, a')].find(
      (each) => each.textContent.trim() === item.label,
    )
    const copy = document.createElement('button')
    copy.type = 'button'
    copy.textContent = item.label
    copy.disabled = item.disabled || item.loading
    copy.dataset.variant = item.variant
    copy.dataset.tone = item.tone
    copy.onclick = () => original.click()
    return copy
  }
}

const modal = {
  show: async (id) => document.getElementById(id)?.show(),
  hide: async (id) => document.getElementById(id)?.hide(),
  toggle: async (id) => document.getElementById(id)?.toggle(),
}

customElements.define('ui-nav-menu', NavMenu)
customElements.define('s-app-nav', class extends NavMenu {})
customElements.define('ui-title-bar', TitleBar)
customElements.define('ui-save-bar', SaveBar)
customElements.define('ui-modal', Modal)
