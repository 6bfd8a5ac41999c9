/** What js.stripe.com would send: the same words, and a token from the stand-in instead of a typed card. */
export const stripeScript = (apiUrl: string, secretKey: string, apiVersion: string) => `
window.told = []
window.Stripe = (key, options) => ({
  elements(settings) {
    window.told.push({ key, options, settings })
    let filled = false
    return {
      create: (type) => ({
        mount(place) {
          place.innerHTML = '<button id="fill">' + type + '</button>'
          place.firstChild.onclick = () => { filled = true }
        },
      }),
      getElement: () => null,
      update: async (settings) => { window.told.push({ update: settings }) },
      submit: async () => filled ? {} : { error: { type: 'validation_error', message: 'incomplete' } },
    }
  },
  async createConfirmationToken() {
    const answer = await fetch('${apiUrl}/v1/test_helpers/confirmation_tokens', {
      method: 'POST',
      headers: {
        authorization: 'Bearer ${secretKey}',
        'stripe-version': '${apiVersion}',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'payment_method=pm_card_visa',
    })
    return { confirmationToken: await answer.json() }
  },
})
`
