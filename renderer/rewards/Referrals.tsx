// The referrals as the owner keeps them: what both get, as sentences, and who brought how many.
import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { ReferralRules } from '../../shared/rewards/referrals.ts'
import { formatNumber, fullName } from '../../shared/text/format.ts'
import { call, newRequestId, useAnswer } from '../api.ts'
import { Key } from '../ui/Key.tsx'
import { useRefusalWords } from '../ui/refusals.ts'
import { useSettings } from '../ui/settings.ts'
import { showToast } from '../ui/toasts.ts'
import { MoneyBox, NumberBox, TextBox } from './Boxes.tsx'
import classes from './Referral.module.css'
import { firstReferralDraft, type ReferralDraft, readReferralDraft, referralDraftOf, sides } from './referralDraft.ts'
import styles from './Sentences.module.css'

export function Referrals() {
  const { t } = useTranslation('referrals')
  const { data: rules, isSuccess } = useAnswer('rewards.referralRules', {})
  if (!isSuccess) return null
  const start = rules ? referralDraftOf(rules) : firstReferralDraft(t('name'))
  return (
    <>
      <RulesForm key={JSON.stringify(start)} start={start} before={rules ?? null} />
      <Referrers />
    </>
  )
}

/** The boxes begin anew with every version: what was saved or undone stands in them. */
function RulesForm({ start, before }: { start: ReferralDraft; before: ReferralRules | null }) {
  const { t } = useTranslation('referrals')
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const save = useSaveRules(before)
  const read = readReferralDraft(draft)
  const change = (part: Partial<ReferralDraft>) => setDraft(now => ({ ...now, ...part }))
  const submit = () => {
    setTried(true)
    if (read.ok) void save(read.rules)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('form')}
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
      onKeyDown={event => {
        if (event.key === 'F9' && !event.repeat) submit()
      }}
    >
      <Switch
        size="md"
        label={t('isOn')}
        checked={draft.isOn}
        onChange={event => change({ isOn: event.currentTarget.checked })}
      />
      {!draft.isOn && <p className={classes.off}>{t('off')}</p>}
      <Sentences draft={draft} onChange={change} />
      <div role="alert" className={styles.mistakes}>
        {tried && !read.ok && read.mistakes.map(mistake => <p key={mistake}>{t(mistake)}</p>)}
      </div>
      <div>
        <Button type="submit" size="md" aria-keyshortcuts="F9" rightSection={<Key on="seal">F9</Key>}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

/** `before` are the rules that undoing brings back; where there were none, those that were saved are switched off. */
function useSaveRules(before: ReferralRules | null) {
  const { t } = useTranslation('referrals')
  const say = useRefusalWords()
  return async (rules: ReferralRules) => {
    const store = (saved: ReferralRules) =>
      call('rewards.saveReferralRules', { requestId: newRequestId(), rules: saved })
    const reply = await store(rules)
    if (!reply.ok) return showToast({ text: say(reply), tone: 'calm' })
    const undo = async () => {
      const undone = await store(before ?? { ...rules, isOn: false })
      showToast(undone.ok ? { text: t('restored'), tone: 'done' } : { text: say(undone), tone: 'calm' })
    }
    showToast({ text: t('saved'), tone: 'done', undo })
  }
}

interface SentencesProps {
  draft: ReferralDraft
  onChange: (part: Partial<ReferralDraft>) => void
}

function Sentences({ draft, onChange }: SentencesProps) {
  const { t } = useTranslation('referrals')
  const box = (field: 'minBill' | 'mostPerMonth', label: string, empty: string) => ({
    ...{ label, value: draft[field], isWrong: false, empty },
    onChange: (value: number | '') => onChange({ [field]: value }),
  })
  const own = {
    minBill: <MoneyBox {...box('minBill', t('minBillLabel'), '0')} />,
    mostPerMonth: <NumberBox {...box('mostPerMonth', t('mostLabel'), t('noLimit'))} />,
  }
  return (
    <div className={styles.sentences}>
      {sides.map(side => (
        <GiftSentence key={side} side={side} draft={draft} onChange={onChange} />
      ))}
      {(['minBill', 'mostPerMonth'] as const).map(key => (
        <p key={key}>
          <Trans t={t} i18nKey={key} components={own} />
        </p>
      ))}
      <p>
        {t('label')}
        <TextBox
          label={t('label')}
          value={draft.name}
          isWrong={draft.name.trim() === ''}
          onChange={name => onChange({ name })}
        />
      </p>
      <p className={styles.hint}>{t('hint')}</p>
    </div>
  )
}

function GiftSentence({ side, draft, onChange }: SentencesProps & { side: (typeof sides)[number] }) {
  const { t } = useTranslation('referrals')
  const gift = draft[side]
  const change = (part: Partial<typeof gift>) => onChange({ [side]: { ...gift, ...part } })
  const boxes = {
    points: (
      <NumberBox
        label={t(`pointsOf.${side}`)}
        value={gift.points}
        isWrong={false}
        empty="0"
        onChange={points => change({ points })}
      />
    ),
    reward: (
      <TextBox
        label={t(`rewardOf.${side}`)}
        value={gift.reward}
        isWrong={false}
        empty={t('noReward')}
        onChange={reward => change({ reward })}
      />
    ),
    rewardDays: (
      <NumberBox
        label={t(`daysOf.${side}`)}
        value={gift.rewardDays}
        isWrong={false}
        empty={t('unlimited')}
        onChange={rewardDays => change({ rewardDays })}
      />
    ),
  }
  return (
    <p>
      <Trans t={t} i18nKey={side} components={boxes} />
    </p>
  )
}

function Referrers() {
  const { t } = useTranslation('referrals')
  const { language } = useSettings()
  const referrers = useAnswer('rewards.listReferrers', {}).data
  if (!referrers) return null
  return (
    <>
      <h3 className={classes.listTitle}>{t('listTitle')}</h3>
      {referrers.length === 0 ? (
        <p className={classes.off}>{t('nobody')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('who')}</th>
              <th className={classes.count}>{t('brought')}</th>
              <th className={classes.count}>{t('bought')}</th>
            </tr>
          </thead>
          <tbody>
            {referrers.map(referrer => (
              <tr key={referrer.customerId}>
                <td>{fullName(referrer)}</td>
                <td className={classes.count}>{formatNumber(referrer.brought, language)}</td>
                <td className={classes.count}>{formatNumber(referrer.bought, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
