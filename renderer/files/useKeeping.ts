// Keeps the way a list is read, and forgets it again. What happened is said in the step itself, with the way back: a message at
// the foot of the window would lie over the step's buttons.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptMapping } from '../../shared/files/keptMapping.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'

export type ToKeep = Omit<KeptMapping, 'id'>

export interface Said {
  text: string
  undo: (() => void) | null
}

function without({ name, headings, reading }: KeptMapping): ToKeep {
  return { name, headings, reading }
}

/** `onKept`: the way that is in use from now on; null: none. */
export function useKeeping(onKept: (kept: KeptMapping | null) => void) {
  const { t } = useTranslation('imports')
  const words = useRefusalWords()
  const [said, setSaid] = useState<Said | null>(null)

  async function store(toKeep: ToKeep): Promise<KeptMapping | null> {
    const answer = await call('files.keepMapping', { requestId: newRequestId(), ...toKeep })
    if (answer.ok) onKept(answer.value)
    setSaid(answer.ok ? null : { text: words(answer), undo: null })
    return answer.ok ? answer.value : null
  }

  async function remove(kept: KeptMapping): Promise<boolean> {
    const answer = await call('files.forgetMapping', { requestId: newRequestId(), mappingId: kept.id })
    if (answer.ok) onKept(null)
    setSaid(answer.ok ? null : { text: words(answer), undo: null })
    return answer.ok
  }

  return {
    said,
    /** Keeps it in the place of `former`, if there was one. */
    async keep(toKeep: ToKeep, former: KeptMapping | null): Promise<void> {
      const kept = await store(toKeep)
      const undo = () => void (former ? store(without(former)) : kept && remove(kept))
      if (kept) setSaid({ text: t('kept.saved', { name: kept.name }), undo })
    },
    async forget(kept: KeptMapping): Promise<void> {
      if (await remove(kept)) {
        setSaid({ text: t('kept.forgotten', { name: kept.name }), undo: () => void store(without(kept)) })
      }
    },
  }
}
