// What the owner does with partner shops, each with the message that can undo it.
import { useTranslation } from 'react-i18next'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import type { Direction, OfferFields, Partner, PartnerOffer } from '../../shared/rewards/partnerModel.ts'
import { call, newRequestId } from '../api.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { useOfferWords } from './partnerWords.ts'

export function usePartnerActions() {
  const { t } = useTranslation('partners')
  const say = useRefusalWords()
  const words = useOfferWords()
  const refuse = (reply: No<RefusalCode>) => showToast({ text: say(reply), tone: 'calm' })

  const archive = async ({ id, name }: Partner, archived: boolean): Promise<void> => {
    const reply = await call('rewards.archivePartner', { requestId: newRequestId(), partnerId: id, archived })
    if (!reply.ok) return refuse(reply)
    const undo = () => archive(reply.value, !archived)
    showToast({ text: t(archived ? 'archived' : 'broughtBack', { name }), tone: 'done', undo })
  }

  /** Takes a partner's card in; answers why not, null where it was. */
  const take = async (card: string): Promise<string | null> => {
    const reply = await call('rewards.addPartner', { requestId: newRequestId(), card })
    if (!reply.ok) return say(reply)
    const { partner, isNew } = reply.value
    const text = t(isNew ? 'add.added' : 'add.offers', { name: partner.name })
    showToast({ text, tone: 'done', ...(isNew && { undo: () => archive(partner, true) }) })
    return null
  }

  const archiveOffer = async (offer: PartnerOffer, archived: boolean): Promise<void> => {
    const reply = await call('rewards.archivePartnerOffer', { requestId: newRequestId(), offerId: offer.id, archived })
    if (!reply.ok) return refuse(reply)
    const name = words.terms(offer.terms)
    const undo = () => archiveOffer(offer, !archived)
    showToast({ text: t(archived ? 'archived' : 'broughtBack', { name }), tone: 'done', undo })
  }

  /** Answers whether it is stored. */
  const addOffer = async (partner: Partner, direction: Direction, fields: OfferFields): Promise<boolean> => {
    const input = { requestId: newRequestId(), partnerId: partner.id, direction, fields }
    const reply = await call('rewards.addPartnerOffer', input)
    if (reply.ok) {
      const undo = () => archiveOffer(reply.value, true)
      showToast({ text: t('added', { name: words.terms(fields.terms) }), tone: 'done', undo })
    } else refuse(reply)
    return reply.ok
  }

  return { archive, take, archiveOffer, addOffer }
}
