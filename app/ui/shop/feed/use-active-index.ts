import { useEffect, useState, type RefObject } from 'react'

/** Which child of the list fills most of the screen, and a way to bring another one there. */
export function useActiveIndex(list: RefObject<HTMLOListElement>, count: number) {
  const [activeIndex, setActiveIndex] = useState(0)
  useEffect(() => {
    const element = list.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        const shown = entries.find((entry) => entry.isIntersecting)
        if (shown) setActiveIndex(Number((shown.target as HTMLElement).dataset.index))
      },
      { root: element, threshold: 0.6 },
    )
    for (const item of element.querySelectorAll('[data-index]')) observer.observe(item)
    return () => observer.disconnect()
  }, [list, count])
  const goTo = (index: number) =>
    list.current?.children.item(index)?.scrollIntoView({ behavior: 'smooth', block: 'start' })
  return { activeIndex, goTo }
}
