// What a change to a bill does, before it is stored; or why it cannot be done.
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { BillChange } from '../../shared/visits/model.ts'
import { useAnswer } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { BeforeAfter } from './BeforeAfter.tsx'
import bill from './Bill.module.css'
import classes from './ChangeBill.module.css'
import type { readChangeDraft } from './changeDraft.ts'
import { previewMilliseconds } from './useBill.ts'

interface WhatChangesProps {
  visitId: Id
  read: ReturnType<typeof readChangeDraft>
  refusal: No<RefusalCode> | null
}

// Stands for the question while nothing is asked.
const notAsked: BillChange = { kind: 'void' }

export function WhatChanges({ visitId, read, refusal }: WhatChangesProps) {
  const { t } = useTranslation('visits')
  const words = useRefusalWords()
  const [settled] = useDebouncedValue(read.ok ? read.value : null, previewMilliseconds)
  const { data, error } = useAnswer(
    'visits.previewChange',
    { visitId, change: settled ?? notAsked },
    { enabled: settled !== null },
  )
  const wrong = !read.ok && read.code !== 'nothing_yet' ? t(read.code) : null
  const refused = refusal ?? (read.ok ? error?.refusal : undefined)
  return (
    <div className={classes.what} aria-live="polite">
      {wrong || refused ? (
        <p className={bill.refusal}>{refused ? words(refused) : wrong}</p>
      ) : (
        read.ok && settled && data && <BeforeAfter outcome={data} />
      )}
    </div>
  )
}
