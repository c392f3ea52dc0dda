// The small sheet over the Book: whom to export or print, and as what; while it works, how far it is.
import { Button, Group, Modal, Progress, Stack } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ExportScope, exportKinds } from '../../shared/files/exportModel.ts'
import { formatNumber } from '../../shared/text/format.ts'
import { useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { RadioList } from '../ui/RadioList.tsx'
import { useSettings } from '../ui/settings.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import styles from './Export.module.css'
import { stopExport, useExport, useExportProgress, useExportRun } from './exportRun.ts'
import { usePaper } from './usePaper.tsx'

interface ExportSheetProps {
  opened: boolean
  onClose: () => void
  /** What the Book shows now, and how many that are. */
  view: Omit<Extract<ExportScope, { kind: 'view' }>, 'kind'>
  viewTotal: number
  chosen: ReadonlySet<string>
}

const ways = [...exportKinds, 'list', 'labels'] as const
type Way = (typeof ways)[number]

export function ExportSheet({ opened, onClose, ...parts }: ExportSheetProps) {
  const { t } = useTranslation('exports')
  // Until somebody said where, the choice stays as it is.
  const isWriting = useExportRun(({ run }) => run !== null && run.total > 0)
  useExportProgress()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size={600}
      title={t('out.title')}
      closeButtonProps={{ 'aria-label': t('out.close') }}
    >
      {isWriting ? <Working onHide={onClose} /> : <Choosing onClose={onClose} {...parts} />}
    </Modal>
  )
}

function Choosing({ onClose, view, viewTotal, chosen }: Omit<ExportSheetProps, 'opened'>) {
  const { t } = useTranslation('exports')
  const [whom, setWhom] = useState<ExportScope['kind']>(chosen.size > 0 ? 'chosen' : 'view')
  const [way, setWay] = useState<Way>('xlsx')
  const isRunning = useExportRun(({ run }) => run !== null)
  const sheet = useFirstFocus()
  const exportAs = useExport()
  const print = usePaper()
  const start = async () => {
    if (isRunning) return
    const scope: ExportScope =
      whom === 'chosen' ? { kind: whom, ids: [...chosen] } : whom === 'view' ? { kind: whom, ...view } : { kind: whom }
    const isDone = way === 'list' || way === 'labels' ? await print(scope, way) : await exportAs(scope, way)
    if (isDone) onClose()
  }
  const keyPressed = (event: KeyboardEvent) => {
    if (event.key !== 'F9') return
    event.preventDefault()
    if (!event.repeat) void start()
  }
  return (
    <Stack ref={sheet} gap="lg" onKeyDown={keyPressed}>
      <Whom whom={whom} setWhom={setWhom} viewTotal={viewTotal} chosen={chosen.size} />
      <RadioList
        label={t('out.how')}
        value={way}
        choices={ways.map(value => ({ value, label: t(`kinds.${value}.name`), description: t(`kinds.${value}.hint`) }))}
        takesFocus
        onChange={setWay}
      />
      <p className={styles.private}>{t('out.private')}</p>
      <Group justify="flex-end">
        <Button variant="default" size="md" rightSection={<Key>Esc</Key>} onClick={onClose}>
          {t('out.close')}
        </Button>
        <Button
          size="md"
          rightSection={<Key on="seal">F9</Key>}
          aria-keyshortcuts="F9"
          loading={isRunning}
          onClick={() => void start()}
        >
          {t(way === 'list' || way === 'labels' ? 'out.print' : 'out.start')}
        </Button>
      </Group>
    </Stack>
  )
}

interface WhomProps {
  whom: ExportScope['kind']
  setWhom: (whom: ExportScope['kind']) => void
  viewTotal: number
  chosen: number
}

function Whom({ whom, setWhom, viewTotal, chosen }: WhomProps) {
  const { t } = useTranslation('exports')
  const { language } = useSettings()
  const { active, archived } = useAnswer('files.countCustomers', {}).data ?? { active: 0, archived: 0 }
  const counts = { chosen, view: viewTotal, all: active + archived }
  const offered = (['chosen', 'view', 'all'] as const).filter(one => one !== 'chosen' || chosen > 0)
  const hint = archived > 0 ? t('out.withArchived', { n: formatNumber(archived, language) }) : undefined
  const choices = offered.map(value => ({
    value,
    label: t(`out.${value}`, { count: counts[value], n: formatNumber(counts[value], language) }),
    description: value === 'all' ? hint : undefined,
  }))
  return <RadioList label={t('out.whom')} value={whom} choices={choices} onChange={setWhom} />
}

function Working({ onHide }: { onHide: () => void }) {
  const { t } = useTranslation('exports')
  const { language } = useSettings()
  const run = useExportRun(state => state.run)
  if (!run) return null
  const { done, total, stopping } = run
  const number = (value: number) => formatNumber(value, language)
  return (
    <Stack gap="md">
      <Progress.Root size="xl">
        <Progress.Section value={(100 * done) / total} aria-label={t('out.working')} />
      </Progress.Root>
      <p role="status">{t('out.progress', { done: number(done), total: number(total) })}</p>
      <p className={styles.private}>{t('out.meanwhile')}</p>
      <Group justify="flex-end">
        <Button variant="default" size="md" disabled={stopping} onClick={stopExport}>
          {t('out.stop')}
        </Button>
        <Button data-autofocus variant="default" size="md" rightSection={<Key>Esc</Key>} onClick={onHide}>
          {t('out.hide')}
        </Button>
      </Group>
    </Stack>
  )
}
