import { withOffset } from '../../state/clock.ts'
import type { ShopState } from '../../state/shop-state.ts'

export function shopPayload(state: ShopState): Record<string, unknown> {
  const { shop } = state
  const createdAt = withOffset(shop.createdAt, shop.utcOffsetMinutes)
  return {
    id: shop.id,
    name: shop.name,
    email: shop.email,
    domain: shop.domain,
    country: shop.country,
    country_code: shop.country,
    currency: shop.currency,
    myshopify_domain: shop.domain,
    taxes_included: shop.taxesIncluded,
    plan_name: shop.plan === 'dev' ? 'partner_test' : shop.plan,
    plan_display_name:
      shop.plan === 'dev'
        ? 'Development'
        : shop.plan === 'plus'
          ? 'Shopify Plus'
          : shop.plan === 'advanced'
            ? 'Advanced'
            : 'Basic',
    primary_locale: shop.locales.find((locale) => locale.primary)?.locale ?? 'en',
    iana_timezone: shop.ianaTimezone,
    created_at: createdAt,
    updated_at: createdAt,
  }
}
