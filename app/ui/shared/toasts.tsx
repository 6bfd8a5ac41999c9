import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react'

type Toast = { id: number; content: ReactNode }
type Show = (content: ReactNode) => void

const ToastContext = createContext<Show>(() => undefined)

const visibleMilliseconds = 6000

/** One polite live region for the whole page: what appears in it is read out without moving focus. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  const nextId = useRef(0)
  const show = useCallback((content: ReactNode) => {
    const id = nextId.current++
    setToasts((known) => [...known.slice(-1), { id, content }])
    setTimeout(() => setToasts((known) => known.filter((toast) => toast.id !== id)), visibleMilliseconds)
  }, [])
  return (
    <ToastContext.Provider value={show}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div className="toast" key={toast.id}>
            {toast.content}
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  )
}

export function useToast(): Show {
  return useContext(ToastContext)
}
