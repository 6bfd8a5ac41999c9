/** "waiting": what it is about has not been heard of yet; the news is kept until it has (D13). */
export type Applied = 'applied' | 'waiting'
