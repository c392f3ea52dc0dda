// Counts as the present language writes them.
import { formatNumber } from '../../shared/text/format.ts'
import { useSettings } from '../ui/settings.ts'

/** Gives the function that writes a count: '25.943' or '25,943'. */
export function useNumberWords(): (count: number) => string {
  const { language } = useSettings()
  return count => formatNumber(count, language)
}
