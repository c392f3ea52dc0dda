// A draft while it is edited: what is wrong with it is said from the first try to save it on.
import { useState } from 'react'

type Read<Fields, Mistakes> = { ok: true; fields: Fields } | { ok: false; mistakes: Mistakes }

/** `read` makes the fields of the draft, or says what is wrong; `onSave` gets only what is right. */
export function useDraft<Draft extends object, Fields, Mistakes extends object>(
  start: () => Draft,
  read: (draft: Draft) => Read<Fields, Mistakes>,
  onSave: (fields: Fields) => Promise<void>,
) {
  const [draft, setDraft] = useState<Draft>(start)
  const [tried, setTried] = useState(false)
  const now = read(draft)
  const mistakes: Partial<Mistakes> = tried && !now.ok ? now.mistakes : {}
  return {
    draft,
    mistakes,
    change: (part: Partial<Draft>) => setDraft(before => ({ ...before, ...part })),
    save: () => {
      setTried(true)
      if (now.ok) void onSave(now.fields)
    },
  }
}
