// The running total for customers to see: over the whole window, nothing else; Esc leaves.
import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CauseShown } from '../../shared/rewards/causeModel.ts'
import { gathered } from '../../shared/rewards/causes.ts'
import { sealLines } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { StampMark } from '../ui/StampMark.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './CauseStage.module.css'
import { useCauseWords } from './causeWords.ts'

interface CauseStageProps {
  shown: CauseShown
  opened: boolean
  onClose: () => void
}

export function CauseStage({ shown, opened, onClose }: CauseStageProps) {
  const { t } = useTranslation('causes')
  const settings = useSettings()
  const words = useCauseWords()
  const { cause, customers } = shown
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      attributes={{ content: { 'aria-label': cause.name } }}
    >
      <div className={styles.stage}>
        <div className={styles.seal}>
          <StampMark lines={sealLines(settings)} angle={-8} />
        </div>
        <h2 className={styles.name}>{cause.name}</h2>
        <p className={styles.label}>{t('total')}</p>
        <p className={styles.total}>{words.money(gathered(cause))}</p>
        {customers > 0 && <p className={styles.label}>{t('customers', { count: customers })}</p>}
        <p className={styles.thanks}>{t('paper.thanks')}</p>
        <Button
          variant="subtle"
          data-autofocus
          className={styles.close}
          onClick={onClose}
          rightSection={<Key>Esc</Key>}
        >
          {t('close')}
        </Button>
      </div>
    </Modal>
  )
}
