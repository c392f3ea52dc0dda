// The occasions of templates in the order in which a shop thinks of them, and as what is chosen from.
import { useTranslation } from 'react-i18next'
import type { TemplateFields } from '../../shared/greetings/model.ts'

type Occasion = TemplateFields['occasion']

export const occasionsInOrder: readonly Occasion[] = [
  ...(['birthday', 'importantDay', 'firstVisit', 'shopDay', 'contact', 'away', 'complaint'] as const),
  ...(['nearReward', 'reward', 'points', 'tier', 'membership', ''] as const),
]

/** An empty value is none to a list of choices, so what fits any occasion is 'any' there. */
export function useOccasionChoices() {
  const { t } = useTranslation('templates')
  const choices = occasionsInOrder.map(occasion => {
    const value = occasion === '' ? 'any' : occasion
    return { value, label: t(`occasions.${value}`) }
  })
  const read = (value: string): Occasion => occasionsInOrder.find(occasion => occasion === value) ?? ''
  return { choices, read }
}
