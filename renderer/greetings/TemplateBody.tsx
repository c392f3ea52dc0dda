// The words of a template: a box that is never written to while one types, buttons that insert a hole at the cursor, what makes
// an offer of a wish, and how long it gets.
import { Button, Textarea } from '@mantine/core'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { longestWords } from '../../shared/greetings/filling.ts'
import { type Hole, holes, holeWords } from '../../shared/greetings/holes.ts'
import type { TemplateFields } from '../../shared/greetings/model.ts'
import { smsLength, withoutMarks } from '../../shared/greetings/sms.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import styles from './Templates.module.css'
import { offerWordsInWish, type TemplateMistakes } from './templateDraft.ts'

interface TemplateBodyProps {
  box: RefObject<HTMLTextAreaElement | null>
  draft: TemplateFields
  /** As the customers of the preview would read it. */
  filled: string[]
  mistake: TemplateMistakes['body']
  takesFocus: boolean
  change: (part: Partial<TemplateFields>) => void
}

export function TemplateBody({ box, draft, filled, mistake, takesFocus, change }: TemplateBodyProps) {
  const { t } = useTranslation('templates')
  const say = useRefusalWords()
  const insert = (hole: Hole) => {
    box.current?.focus()
    // The one way that leaves the box's own undo in order.
    document.execCommand('insertText', false, `{${holeWords[draft.language][hole]}}`)
  }
  const makeOffer = () => {
    // The button goes with what it was for.
    box.current?.focus()
    change({ kind: 'offer' })
  }
  const wrong = mistake === 'bodyMissing' ? t('form.bodyMissing') : mistake && say(mistake)
  // What makes an offer of it is said below, where it can be put right.
  const isSaid = mistake !== undefined && mistake !== 'bodyMissing' && mistake.code === 'wish_has_offer'
  return (
    <div className={styles.body}>
      <Textarea
        ref={box}
        label={t('form.body')}
        defaultValue={draft.body}
        autoFocus={takesFocus}
        maxLength={longestWords}
        autosize
        minRows={5}
        maxRows={14}
        error={isSaid || wrong}
        onChange={event => change({ body: event.currentTarget.value })}
      />
      <OfferNotice draft={draft} onMakeOffer={makeOffer} />
      <Length texts={filled.length > 0 ? filled : [draft.body]} />
      <fieldset className={styles.holes}>
        <legend>{t('form.insert')}</legend>
        {holes
          .filter(hole => hole !== 'offer' || draft.kind === 'offer')
          .map(hole => (
            <HoleButton key={hole} hole={hole} draft={draft} onInsert={insert} />
          ))}
      </fieldset>
      <p className={styles.hint}>{t('form.fallback', { example: t('form.fallbackExample') })}</p>
    </div>
  )
}

interface HoleButtonProps {
  hole: Hole
  draft: TemplateFields
  onInsert: (hole: Hole) => void
}

function HoleButton({ hole, draft: { language }, onInsert }: HoleButtonProps) {
  const { t } = useTranslation('templates')
  const word = holeWords[language][hole]
  return (
    <Button
      variant="default"
      size="xs"
      title={t(`holes.${hole}`)}
      aria-label={`${word}: ${t(`holes.${hole}`)}`}
      // The cursor stays in the box.
      onMouseDown={event => event.preventDefault()}
      onClick={() => onInsert(hole)}
    >
      {word}
    </Button>
  )
}

function OfferNotice({ draft, onMakeOffer }: { draft: TemplateFields; onMakeOffer: () => void }) {
  const { t } = useTranslation('templates')
  const words = offerWordsInWish(draft)
  return (
    <div role="status" className={styles.notice}>
      {draft.kind === 'offer' && <p className={styles.hint}>{t('form.offerHint')}</p>}
      {words.length > 0 && (
        <>
          <p>{t('form.hasOffer', { words: words.join(', ') })}</p>
          <Button variant="default" size="xs" onClick={onMakeOffer}>
            {t('form.makeOffer')}
          </Button>
        </>
      )}
    </div>
  )
}

function Length({ texts }: { texts: string[] }) {
  const { t } = useTranslation('templates')
  const longest = texts.reduce((one, other) => (other.length > one.length ? other : one), '')
  const { characters, parts } = smsLength(longest)
  const plain = smsLength(withoutMarks(longest)).parts
  if (longest === '') return null
  return (
    <p className={styles.hint}>{t(plain < parts ? 'form.lengthPlain' : 'form.length', { characters, parts, plain })}</p>
  )
}
