/** Places that people know by name, where many creators are; everything else is announced before it is opened. */
const knownHosts = [
  ...['instagram.com', 'tiktok.com', 'youtube.com', 'youtu.be', 'facebook.com', 'threads.net', 'x.com', 'twitter.com'],
  ...['snapchat.com', 'pinterest.com', 'linkedin.com', 'twitch.tv', 'whatsapp.com', 'wa.me', 't.me', 'spotify.com'],
]

/** Encrypted, and one of those or under it; `evilinstagram.com` is not. */
export function isKnownHost({ protocol, hostname }: URL): boolean {
  if (protocol !== 'https:') return false
  return knownHosts.some((known) => hostname === known || hostname.endsWith(`.${known}`))
}
