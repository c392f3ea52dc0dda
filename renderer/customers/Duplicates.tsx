// The way from the Book's head to the pairs that may be one person, and the dialog in which they are looked at.
import { Modal } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuplicatePair } from '../../shared/customers/mergeCalls.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Chip } from '../ui/Chip.tsx'
import { useSettings } from '../ui/settings.ts'
import { DuplicateList } from './DuplicateList.tsx'
import styles from './Duplicates.module.css'
import { MergePair } from './MergePair.tsx'

const mostShown = 100

/** Quiet: a line where there is something to look at, nothing where there is not. */
export function Duplicates() {
  const { t } = useTranslation('merging')
  const { language } = useSettings()
  const [opened, setOpened] = useState(false)
  const found = useAnswer('customers.listDuplicates', { limit: mostShown }).data
  const merges = useAnswer('customers.listMerges', {}).data ?? []
  const [pair, setPair] = useState<DuplicatePair | null>(null)
  const total = found?.total ?? 0
  const isQuiet = total === 0 && merges.length === 0
  const close = () => {
    setOpened(false)
    setPair(null)
  }
  return (
    <>
      {!isQuiet && (
        <div className={styles.line}>
          <Chip icon={IconUsers} tone={total > 0 ? 'look' : 'plain'} onClick={() => setOpened(true)}>
            {total > 0 ? t('line', { count: total, n: formatNumber(total, language) }) : t('merges')}
          </Chip>
        </div>
      )}
      <Modal
        opened={opened}
        onClose={close}
        size={1040}
        title={t('title')}
        closeOnEscape={pair === null}
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': t('close') }}
        classNames={{ title: styles.title ?? '' }}
      >
        {pair ? (
          <MergePair pair={pair} onBack={() => setPair(null)} />
        ) : (
          <DuplicateList pairs={found?.pairs ?? []} total={total} merges={merges} onOpen={setPair} />
        )}
      </Modal>
    </>
  )
}
