import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { Button, IconButton } from '../ui/controls'
import { useToasts, type Toast } from '../state/toasts'

/** How long a message stays (ms); what went wrong takes longer to read. */
const lifetimes: Record<Toast['kind'], number> = { info: 7_000, success: 7_000, error: 12_000 }

/** Messages at the foot of the window, read aloud when they come. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => <ToastCard key={toast.id} toast={toast} />)}
    </div>
  )
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation()
  const { id, kind, text, action } = toast
  const dismiss = () => useToasts.getState().dismiss(id)
  // Under the pointer or with the focus in it, it stays.
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => useToasts.getState().dismiss(id), lifetimes[kind])
    return () => clearTimeout(timer)
  }, [id, kind, isHeld])
  const Icon = kind === 'error' ? CircleAlert : kind === 'success' ? CircleCheck : Info
  return (
    <div className={`toast ${kind}`} onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <Icon size={16} aria-hidden />
      <p>{text}</p>
      {action ? <Button small look="quiet" onPress={() => { action.run(); dismiss() }}>{action.label}</Button> : null}
      <IconButton label={t('app.dismiss')} onPress={dismiss}><X size={14} aria-hidden /></IconButton>
    </div>
  )
}
