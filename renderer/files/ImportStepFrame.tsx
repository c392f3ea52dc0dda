// What every step of an import looks like: a heading that gets the focus, a body, and buttons at the foot.
import { IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalWords } from '../ui/refusals.ts'
import styles from './Import.module.css'
import type { Refusal } from './reading.ts'

interface ImportStepFrameProps {
  title: string
  lead?: string
  refusal?: Refusal | null
  /** Where a button of the step takes the focus itself. */
  keepFocus?: boolean
  buttons: ReactNode
  children: ReactNode
}

export function ImportStepFrame({ title, lead, refusal, keepFocus = false, buttons, children }: ImportStepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!keepFocus) heading.current?.focus()
  }, [keepFocus])
  return (
    <div className={styles.step}>
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {lead && <p>{lead}</p>}
      </div>
      {refusal && <ImportRefusal refusal={refusal} />}
      <div className={styles.body}>{children}</div>
      <div className={styles.foot}>{buttons}</div>
    </div>
  )
}

/** Why a step could not be done: what happened, that the book is as it was, and what to do. */
export function ImportRefusal({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation('imports')
  const words = useRefusalWords()
  const line = refusal.code === 'file_broken' ? refusal.detail?.line : undefined
  return (
    <p role="alert" className={styles.refusal}>
      <IconInfoCircle aria-hidden="true" size={20} stroke={1.8} />
      {line === undefined ? words(refusal) : t('choose.brokenAt', { line })}
    </p>
  )
}
