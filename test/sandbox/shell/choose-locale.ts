import { readForm } from './read-form.ts'
import { requireApp } from './pages/app.ts'
import type { Answer, Visit } from './visit.ts'

/** The staff member's language for the app; the page is opened again where it was. */
export async function chooseLocale(visit: Visit): Promise<Answer> {
  requireApp(visit)
  const { ctx, base, request } = visit
  const form = await readForm(request, ctx.baseUrl)
  const basePath = `${base}/apps/${ctx.options.apiKey}`
  const back = URL.canParse(request.headers.referer ?? '') ? new URL(request.headers.referer ?? '') : null
  const to = back?.pathname.startsWith(basePath) ? back.pathname + back.search : basePath
  return { to, cookies: [{ name: 'sandbox_locale', value: form.text('locale') === 'ar' ? 'ar' : 'en' }] }
}
