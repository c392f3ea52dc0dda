// Editing the shop's mailbox: the address first, the server's details filled in for the large providers.
import { Button, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type MailProvider, mailProviders } from '../../shared/greetings/mailModel.ts'
import type { MailAccount } from '../../shared/settings/model.ts'
import { DraftForm } from '../ui/DraftForm.tsx'
import { useSettings } from '../ui/settings.ts'
import { useDraft } from '../ui/useDraft.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import styles from './Mail.module.css'
import {
  draftOf,
  type MailDraft,
  type MailFields,
  type MailMistakes,
  newAccount,
  providerOf,
  readDraft,
  withAddress,
} from './mailDraft.ts'

interface MailAccountFormProps {
  /** null: there is none yet. */
  account: MailAccount | null
  isPasswordKept: boolean
  onSave: (fields: MailFields) => Promise<void>
  onCancel: () => void
}

export function MailAccountForm({ account, isPasswordKept, onSave, onCancel }: MailAccountFormProps) {
  const { t } = useTranslation('mail')
  const kept = isPasswordKept ? account : null
  const { draft, mistakes, change, save } = useDraft(
    () => (account ? draftOf(account) : newAccount),
    typed => readDraft(typed, kept),
    onSave,
  )
  const first = useFirstFocus()
  return (
    <div ref={first}>
      <DraftForm
        label={t('account.form')}
        className={styles.form}
        saveWords={t('account.save')}
        cancelWords={t('account.cancel')}
        onSave={save}
        onCancel={onCancel}
      >
        <Who draft={draft} mistakes={mistakes} isPasswordKept={isPasswordKept} change={change} />
        <Group gap="xs">
          <span className={styles.soft}>{t('account.provider')}</span>
          {(['gmail', 'microsoft'] as const).map(provider => (
            <Button key={provider} variant="default" size="xs" onClick={() => change({ ...mailProviders[provider] })}>
              {t(`account.providers.${provider}`)}
            </Button>
          ))}
        </Group>
        <Server draft={draft} mistakes={mistakes} change={change} />
        <Hint provider={providerOf(draft.host)} />
      </DraftForm>
    </div>
  )
}

function Hint({ provider }: { provider: MailProvider | null }) {
  const { t } = useTranslation('mail')
  return provider && <p className={styles.hint}>{t(`account.hints.${provider}`)}</p>
}

interface PartProps {
  draft: MailDraft
  mistakes: MailMistakes
  change: (part: Partial<MailDraft>) => void
}

function Who({ draft, mistakes, isPasswordKept, change }: PartProps & { isPasswordKept: boolean }) {
  const { t } = useTranslation('mail')
  const { shopName } = useSettings()
  return (
    <div className={styles.fields}>
      <TextInput
        data-autofocus
        label={t('account.fromAddress')}
        value={draft.fromAddress}
        maxLength={200}
        inputMode="email"
        autoComplete="off"
        spellCheck={false}
        error={mistakes.fromAddress && t('account.mistakes.fromAddress')}
        onChange={event => change(withAddress(draft, event.currentTarget.value))}
      />
      <TextInput
        label={t('account.fromName')}
        placeholder={shopName || t('account.fromNameHint')}
        value={draft.fromName}
        maxLength={60}
        autoComplete="off"
        onChange={event => change({ fromName: event.currentTarget.value })}
      />
      <TextInput
        label={t('account.user')}
        value={draft.user}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={event => change({ user: event.currentTarget.value })}
      />
      <TextInput
        type="password"
        label={t('account.password')}
        placeholder={isPasswordKept ? t('account.passwordKept') : ''}
        value={draft.password}
        maxLength={500}
        autoComplete="off"
        error={mistakes.password && t('account.mistakes.password')}
        onChange={event => change({ password: event.currentTarget.value })}
      />
    </div>
  )
}

function Server({ draft, mistakes, change }: PartProps) {
  const { t } = useTranslation('mail')
  return (
    <div className={styles.server}>
      <TextInput
        label={t('account.host')}
        value={draft.host}
        maxLength={253}
        autoComplete="off"
        spellCheck={false}
        error={mistakes.host && t('account.mistakes.host')}
        onChange={event => change({ host: event.currentTarget.value })}
      />
      <NumberInput
        label={t('account.port')}
        value={draft.port}
        min={1}
        max={65_535}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        error={mistakes.port && t('account.mistakes.port')}
        onChange={value => change({ port: typeof value === 'number' ? value : '' })}
      />
      <NativeSelect
        label={t('account.security')}
        value={draft.security}
        data={(['tls', 'starttls'] as const).map(value => ({ value, label: t(`account.securities.${value}`) }))}
        onChange={event => change({ security: event.currentTarget.value === 'tls' ? 'tls' : 'starttls' })}
      />
    </div>
  )
}
