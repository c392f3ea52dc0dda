// A customer's name within a sentence, in the shop's language.
import { type Named, nameInSentence } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'

/** How to name a person within a sentence: 'chị Lan', or 'Lan' in English. */
export function useCalled(): (person: Named) => string {
  const { language } = useSettings()
  return person => nameInSentence(person, language)
}
