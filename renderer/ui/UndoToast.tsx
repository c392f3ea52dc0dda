// The message at the lower right: what was just done, and the way back.
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from './Key.tsx'
import { hideToast, undoLast, useToasts } from './toasts.ts'
import classes from './UndoToast.module.css'

const shownSeconds = 10

export function UndoToast() {
  const { t } = useTranslation('common')
  const shown = useToasts(toasts => toasts.shown)
  useEffect(() => {
    if (!shown) return
    const timer = setTimeout(hideToast, shownSeconds * 1000)
    return () => clearTimeout(timer)
  }, [shown])
  const Icon = shown?.tone === 'calm' ? IconInfoCircle : IconCircleCheck
  return (
    <div className={classes.place} role="status">
      {shown && (
        <div className={classes.toast} key={shown.number}>
          <Icon aria-hidden="true" size={20} stroke={1.8} className={classes.icon} />
          <span className={classes.text}>{shown.text}</span>
          {shown.action && (
            <button type="button" className={classes.undo} onClick={shown.action.act}>
              {shown.action.words}
            </button>
          )}
          {shown.undo && (
            <button
              type="button"
              className={classes.undo}
              onClick={() => void undoLast()}
              aria-keyshortcuts="Control+Z"
            >
              {t('undo')} <Key on="toast">Ctrl Z</Key>
            </button>
          )}
        </div>
      )}
    </div>
  )
}
