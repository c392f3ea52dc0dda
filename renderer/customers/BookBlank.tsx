// What the Book says while it shows nobody: nothing found, nobody archived, or a book that is still blank.
import { Button, Group } from '@mantine/core'
import { IconBook2, IconBox, IconMessages, IconSearchOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Key } from '../ui/Key.tsx'
import { useBook, wishBook } from './bookStore.ts'

export function BookBlank({ onAdd, onImport }: { onAdd: () => void; onImport: () => void }) {
  const { t } = useTranslation('customers')
  const { text, show, feedback } = useBook()
  const icon = { size: 44, stroke: 1.4, 'aria-hidden': true }
  if (feedback !== null) {
    return (
      <EmptyState
        icon={<IconMessages {...icon} />}
        title={t('book.nobodySaid', { group: t(`book.said.${feedback}`) })}
        text={t('book.nobodySaidHint')}
      >
        <Button variant="default" size="md" mt="sm" onClick={() => wishBook({ text: '', feedback: null })}>
          {t('book.clearFilter')}
        </Button>
      </EmptyState>
    )
  }
  if (text !== '') {
    return (
      <EmptyState
        icon={<IconSearchOff {...icon} />}
        title={t('book.nothingFound', { text })}
        text={t('book.nothingFoundHint')}
      >
        <Button variant="default" size="md" mt="sm" onClick={() => wishBook({ text: '' })}>
          {t('book.clearFilter')}
        </Button>
      </EmptyState>
    )
  }
  if (show === 'archived')
    return <EmptyState icon={<IconBox {...icon} />} title={t('book.noArchived')} text={t('book.noArchivedHint')} />
  return (
    <EmptyState icon={<IconBook2 {...icon} />} title={t('book.empty')} text={t('book.emptyHint')}>
      <Group gap="sm" mt="sm">
        <Button size="md" onClick={onAdd} aria-keyshortcuts="Control+N" rightSection={<Key on="seal">Ctrl N</Key>}>
          {t('book.add')}
        </Button>
        <Button size="md" variant="default" onClick={onImport}>
          {t('book.import')}
        </Button>
      </Group>
    </EmptyState>
  )
}
