// The state of the further part of the customer form: opened when it is wanted, saved together with the rest.
import { useState } from 'react'
import { toSaveOf } from '../../shared/customers/changes.ts'
import type { Customer } from '../../shared/customers/model.ts'
import { blankProfileToSave, type Photo } from '../../shared/customers/profile.ts'
import { answerFor } from '../api.ts'
import { useSettings } from '../ui/settings.ts'
import { type ChangeDraft, draftOf, type ProfileDraft, type RowMistakes, readDraft } from './profileDraft.ts'

export type ProfileForm = ReturnType<typeof useProfileForm>

interface Drafts {
  start: ProfileDraft
  now: ProfileDraft
  /** The photo of before. */
  photo: Photo | null
}

const noMistakes: RowMistakes = new Map()

export function useProfileForm(customer: Customer | undefined) {
  const settings = useSettings()
  const [isShown, setShown] = useState(false)
  const [drafts, setDrafts] = useState<Drafts | null>(null)
  // undefined: the photo stays as it is; null: it is taken away.
  const [photo, setPhoto] = useState<Photo | null>()
  const [tried, setTried] = useState(false)

  const open = async () => {
    setShown(!isShown)
    if (drafts !== null) return
    const of = customer && { customerId: customer.id }
    const known = of ? toSaveOf(await answerFor('customers.openProfile', of)) : blankProfileToSave
    const start = draftOf(known, settings)
    setDrafts({ start, now: start, photo: of ? await answerFor('customers.openPhoto', of) : null })
  }
  const change: ChangeDraft = part =>
    setDrafts(
      before =>
        before && {
          ...before,
          now: { ...before.now, ...(typeof part === 'function' ? part(before.now) : part) },
        },
    )
  const read = drafts && readDraft(drafts.now, settings.phoneRegion)
  return {
    isShown,
    draft: drafts?.now ?? null,
    wasOrganisation: drafts?.start.kind === 'organisation',
    open: () => void open(),
    change,
    photo: photo === undefined ? (drafts?.photo ?? null) : photo,
    setPhoto,
    photoChange: photo === undefined ? null : { before: drafts?.photo ?? null, after: photo },
    mistakes: tried && read ? read.mistakes : noMistakes,
    isDirty: photo !== undefined || (drafts !== null && JSON.stringify(drafts.now) !== JSON.stringify(drafts.start)),
    /** What is to be saved; undefined: it was not opened, 'mistaken': something in it cannot be read. */
    read: () => {
      setTried(true)
      if (!read || read.mistakes.size === 0) return read?.profile
      setShown(true)
      return 'mistaken' as const
    },
  }
}
