/** A tap on a product in a video, waiting for the person's answer about attribution (A11). In memory only. */
export type PendingTouch = { postId: string; productId: string; ref: string }

const most = 10
let pending: PendingTouch[] = []

export function rememberTouch(touch: PendingTouch): void {
  pending = [...pending.filter((known) => known.productId !== touch.productId), touch].slice(-most)
}

export function takePendingTouches(): PendingTouch[] {
  const taken = pending
  pending = []
  return taken
}
