// The shop's own short list of kinds of product: add, rename, put away, bring back; each with its way back.
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../shared/base/ids.ts'
import type { ProductKind } from '../../shared/visits/model.ts'
import { useAnswer } from '../api.ts'
import classes from './ProductKinds.module.css'
import { useProductKindActions } from './useProductKindActions.ts'

export function ProductKinds() {
  const { t } = useTranslation('visits')
  const kinds = useAnswer('visits.listProductKinds', { archived: false }).data ?? []
  const archived = useAnswer('visits.listProductKinds', { archived: true }).data ?? []
  const [renamed, setRenamed] = useState<Id | null>(null)
  const { save, archive } = useProductKindActions()
  return (
    <div className={classes.kinds}>
      <h3>{t('kinds.title')}</h3>
      <p className={classes.lead}>{kinds.length === 0 ? t('kinds.none') : t('kinds.lead')}</p>
      <ul className={classes.list}>
        {kinds.map(kind => (
          <li key={kind.id}>
            {renamed === kind.id ? (
              <NameForm
                name={kind.name}
                label={t('kinds.renameThis', { name: kind.name })}
                save={t('kinds.save')}
                onSave={async name => {
                  if (await save(kind, name)) setRenamed(null)
                }}
                onCancel={() => setRenamed(null)}
              />
            ) : (
              <Kind kind={kind} onRename={() => setRenamed(kind.id)} onArchive={() => void archive(kind, true)} />
            )}
          </li>
        ))}
      </ul>
      <NameForm
        name=""
        label={t('kinds.new')}
        save={t('kinds.add')}
        onSave={async name => void (await save(null, name))}
      />
      {archived.length > 0 && <Archived kinds={archived} onBringBack={kind => void archive(kind, false)} />}
    </div>
  )
}

interface KindProps {
  kind: ProductKind
  onRename: () => void
  onArchive: () => void
}

function Kind({ kind: { name }, onRename, onArchive }: KindProps) {
  const { t } = useTranslation('visits')
  return (
    <>
      <span className={classes.name}>{name}</span>
      <Button variant="default" aria-label={t('kinds.renameThis', { name })} onClick={onRename}>
        {t('kinds.rename')}
      </Button>
      <Button variant="default" aria-label={t('kinds.archiveThis', { name })} onClick={onArchive}>
        {t('kinds.archive')}
      </Button>
    </>
  )
}

interface NameFormProps {
  name: string
  label: string
  /** The words of the button. */
  save: string
  onSave: (name: string) => Promise<void>
  onCancel?: () => void
}

function NameForm({ name, label, save, onSave, onCancel }: NameFormProps) {
  const { t } = useTranslation('visits')
  const [typed, setTyped] = useState(name)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return
    await onSave(typed)
    if (name === '') setTyped('')
  }
  return (
    <form
      className={classes.form}
      onSubmit={event => void submit(event)}
      onKeyDown={event => event.key === 'Escape' && onCancel?.()}
    >
      <TextInput
        className={classes.box}
        aria-label={label}
        placeholder={t('kinds.name')}
        value={typed}
        maxLength={40}
        autoComplete="off"
        data-autofocus={onCancel !== undefined || undefined}
        autoFocus={onCancel !== undefined}
        onChange={event => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" size="md" variant="default">
        {save}
      </Button>
      {onCancel && (
        <Button size="md" variant="default" onClick={onCancel}>
          {t('kinds.cancel')}
        </Button>
      )}
    </form>
  )
}

function Archived({ kinds, onBringBack }: { kinds: ProductKind[]; onBringBack: (kind: ProductKind) => void }) {
  const { t } = useTranslation('visits')
  return (
    <>
      <h4 className={classes.lead}>{t('kinds.archivedTitle')}</h4>
      <ul className={classes.list}>
        {kinds.map(kind => (
          <li key={kind.id}>
            <span className={classes.name}>{kind.name}</span>
            <Button
              variant="default"
              aria-label={t('kinds.bringBackThis', { name: kind.name })}
              onClick={() => onBringBack(kind)}
            >
              {t('kinds.bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
