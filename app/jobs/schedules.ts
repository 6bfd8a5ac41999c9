/** What runs by the clock, in UTC: `minute hour day month weekday job`. */
export const crontab = `
* * * * * prune-realtime ?max=3
* * * * * expire-reservations ?max=3
* * * * * sweep-orders ?max=3
* * * * * sweep-after-sale ?max=3
*/10 * * * * release-commissions ?max=3
*/10 * * * * sweep-returns ?max=3
19 * * * * sweep-commissions ?max=3
53 4 * * * close-tier-periods ?max=3
*/10 * * * * sweep-warehouse ?max=3
13 * * * * expire-storefront-checkouts ?max=3
29 * * * * sweep-disputes ?max=3
43 * * * * notice-lock-endings ?max=3
37 * * * * sweep-samples ?max=3
49 * * * * end-due-ads ?max=3
7 * * * * review-restricted-everywhere ?max=3
23 * * * * refresh-popularity ?max=3
37 4 * * * count-search-words ?max=3
17 3 * * * reconcile-catalog ?max=3
41 3 * * * reconcile-orders ?max=3
53 3 * * * propose-due-payouts ?max=3
11 * * * * send-payouts ?max=3
31 * * * * reconcile-payouts ?max=3
3 * * * * sweep-fundings ?max=3
47 2 * * * mend-feed-subscriptions ?max=3
`.trim()
