// Thanks: a sentence that fits what was said and how the customer is addressed, and one key once it was said.
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { FeedbackKind } from '../../shared/feedback/model.ts'
import { type Named, nameInSentence } from '../../shared/text/format.ts'
import { Key } from '../ui/Key.tsx'
import { useSettings } from '../ui/settings.ts'
import styles from './Feedback.module.css'

interface ThanksProps {
  person: Named
  kind: FeedbackKind
  onThank: () => void
  /** Given just after it was noted: then the focus is here, and thanks can wait. */
  onLater?: () => void
}

export function Thanks({ person, kind, onThank, onLater }: ThanksProps) {
  const { t } = useTranslation('feedback')
  const { language } = useSettings()
  return (
    <section className={styles.thanks} aria-label={t('thanks.say')}>
      <p className={styles.soft}>{t('thanks.say')}</p>
      <blockquote className={styles.sentence}>
        {t(`thanks.${kind}`, { name: nameInSentence(person, language) })}
      </blockquote>
      <Group gap="sm">
        {onLater ? (
          <>
            <Button ref={focusOnce} size="md" onClick={onThank} rightSection={<Key on="seal">Enter</Key>}>
              {t('thanks.done')}
            </Button>
            <Button variant="default" size="md" onClick={onLater} rightSection={<Key>Esc</Key>}>
              {t('thanks.later')}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={onThank}>
            {t('thanks.done')}
          </Button>
        )}
      </Group>
    </section>
  )
}

// The same function each time: React calls it once, when the button appears.
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus()
}
