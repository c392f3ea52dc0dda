// Two customers side by side, and what comes out when they are merged: before, after, and whose word stands.
import { Button, Group } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicatePair } from '../../shared/customers/mergeCalls.ts'
import { keeperOf, type MergeChoices, type MergePreview } from '../../shared/customers/merging.ts'
import type { BookRow } from '../../shared/customers/model.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { Refused } from '../ui/Refused.tsx'
import styles from './Duplicates.module.css'
import { MergeFields } from './MergeFields.tsx'
import { MergeSums } from './MergeSums.tsx'
import { useMergeActions } from './useMergeActions.ts'

interface Sides {
  kept: BookRow
  merged: BookRow
}

function usualSides({ one, other }: DuplicatePair): Sides {
  const [kept, merged] = keeperOf(one, other)
  return { kept, merged }
}

const otherSide = { kept: 'merged', merged: 'kept' } as const

export function MergePair({ pair, onBack }: { pair: DuplicatePair; onBack: () => void }) {
  const { t } = useTranslation('merging')
  const { merge, tellApart } = useMergeActions()
  const [{ kept, merged }, setSides] = useState(() => usualSides(pair))
  const [choices, setChoices] = useState<MergeChoices>({})
  const { data: preview, error } = useAnswer('customers.previewMerge', {
    keptId: kept.id,
    mergedId: merged.id,
    choices,
  })
  const frame = useRef<HTMLFormElement>(null)
  useEffect(() => frame.current?.focus(), [])
  const isOpen = preview !== undefined && isBirthdayOpen(preview, choices)
  const mergeNow = async () => {
    if (isOpen) frame.current?.querySelector<HTMLElement>('input[name="merge-birthday"]')?.focus()
    else if (preview && (await merge(kept.id, merged.id, choices))) onBack()
  }
  const swap = () => {
    setSides({ kept: merged, merged: kept })
    const swapped = Object.entries(choices).map(([field, side]) => [field, otherSide[side]])
    setChoices(Object.fromEntries(swapped))
  }
  const apart = () => {
    void tellApart(pair)
    onBack()
  }
  const keyPressed = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.repeat || !['F9', 'Escape'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'F9') void mergeNow()
    else onBack()
  }
  return (
    <form ref={frame} tabIndex={-1} className={styles.merging} aria-label={t('merge')} onKeyDown={keyPressed}>
      {error && <Refused error={error} />}
      {preview && (
        <>
          <MergeFields
            preview={preview}
            choices={choices}
            onChoose={(field, side) => setChoices(before => ({ ...before, [field]: side }))}
          />
          <MergeSums preview={preview} />
        </>
      )}
      <div className={styles.foot}>
        {isOpen && (
          <p role="status" className={styles.ask}>
            {t('chooseBirthday')}
          </p>
        )}
        <Group gap="sm">
          <Button variant="default" size="md" onClick={onBack} rightSection={<Key>Esc</Key>}>
            {t('back')}
          </Button>
          <Button
            variant="default"
            size="md"
            onClick={swap}
            leftSection={<IconArrowsLeftRight size={18} aria-hidden />}
          >
            {t('swap')}
          </Button>
          <Button variant="default" size="md" onClick={apart}>
            {t('two')}
          </Button>
          <Button
            size="md"
            ml="auto"
            aria-keyshortcuts="F9"
            rightSection={<Key on="seal">F9</Key>}
            onClick={() => void mergeNow()}
          >
            {t('merge')}
          </Button>
        </Group>
      </div>
    </form>
  )
}

function isBirthdayOpen({ conflicts }: MergePreview, choices: MergeChoices): boolean {
  return conflicts.includes('birthday') && choices.birthday === undefined
}
