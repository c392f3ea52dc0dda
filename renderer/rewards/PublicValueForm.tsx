// Drawing: the public value is typed, shown exactly as it will be hashed, and the winners follow from it.
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Draw, publicValue } from '../../shared/rewards/drawModel.ts'
import { formatDay } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import styles from './Draws.module.css'
import { useDrawActions } from './useDrawActions.ts'

export function PublicValueForm({ draw }: { draw: Draw }) {
  const { t } = useTranslation('draws')
  const actions = useDrawActions()
  const [typed, setTyped] = useState('')
  const read = publicValue.safeParse(typed)
  const submit = () => {
    if (read.success) void actions.draw(draw, read.data)
  }
  return (
    <form
      className={styles.value}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) submit()
      }}
    >
      <TextInput
        label={t('drawLabel', { name: draw.publicValueName, day: formatDay(draw.publicValueDay) })}
        value={typed}
        maxLength={100}
        autoComplete="off"
        onChange={event => setTyped(event.currentTarget.value)}
      />
      {read.success && (
        <>
          <p className={styles.soft}>{t('drawAs', { value: read.data })}</p>
          <Button
            type="submit"
            size="md"
            className={styles.next}
            aria-keyshortcuts="F9"
            rightSection={<Key on="seal">F9</Key>}
          >
            {t('draw')}
          </Button>
        </>
      )}
    </form>
  )
}
