import type { ShouldRevalidateFunction } from '@remix-run/react'

/** For routes with infinite pages: putting something into the cart must not throw away what was scrolled to. */
export const keepThroughForms: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined || formMethod === 'GET' ? defaultShouldRevalidate : false
