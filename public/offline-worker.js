/*
 * Does one thing: when a page cannot be fetched because there is no connection, shows the offline page instead of the
 * browser's own. Caches nothing else, so nobody ever sees an old price.
 */
const cacheName = 'offline-1'
const offlinePage = '/offline.html'

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.add(offlinePage)))
  self.skipWaiting()
})

self.addEventListener('activate', (event) => {
  const dropOthers = caches
    .keys()
    .then((names) => Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name))))
  event.waitUntil(dropOthers.then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const isOurs = /^\/(app|auth)(\/|$)/.test(new URL(request.url).pathname) === false
  if (request.mode !== 'navigate' || request.method !== 'GET' || !isOurs) return
  event.respondWith(fetch(request).catch(() => caches.match(offlinePage)))
})
