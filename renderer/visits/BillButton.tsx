// The button that opens a bill in its place.
import { IconReceipt } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Key } from '../ui/Key.tsx'
import { useKeys } from '../ui/keys.ts'
import classes from './Bill.module.css'

interface BillButtonProps {
  /** After a bill the focus comes back here, so that one Enter too many does not stamp. */
  takesFocus: boolean
  onOpen: () => void
}

export function BillButton({ takesFocus, onOpen }: BillButtonProps) {
  const { t } = useTranslation('visits')
  const button = useRef<HTMLButtonElement>(null)
  useKeys({ F8: onOpen })
  useEffect(() => {
    if (takesFocus) button.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <button ref={button} type="button" className={classes.open} aria-keyshortcuts="F8" onClick={onOpen}>
      <IconReceipt aria-hidden="true" size={22} stroke={1.7} />
      {t('bill')} <Key>F8</Key>
    </button>
  )
}
