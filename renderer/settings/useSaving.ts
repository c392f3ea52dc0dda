// Saving one setting at once, and what became of it: nothing yet, saved, or refused.
import { useEffect, useState } from 'react'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { SettingsPatch } from '../../shared/settings/model.ts'
import { call } from '../api.ts'

export type Saving = 'nothing' | 'saved' | No<RefusalCode>

const shownSeconds = 4

/** `save` stores a part of the settings; `saving` says what became of it, for a few seconds where all went well. */
export function useSaving() {
  const [saving, setSaving] = useState<Saving>('nothing')
  useEffect(() => {
    if (saving !== 'saved') return
    const timer = setTimeout(() => setSaving('nothing'), shownSeconds * 1000)
    return () => clearTimeout(timer)
  }, [saving])
  const save = async (patch: SettingsPatch) => {
    const reply = await call('settings.save', patch)
    setSaving(reply.ok ? 'saved' : reply)
  }
  return { saving, save }
}
