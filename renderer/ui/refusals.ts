// The words for a refusal: what happened, whether the data is safe, what to do next.
import { useTranslation } from 'react-i18next'
import type { No } from '../../shared/base/result.ts'
import type { RefusalCode } from '../../shared/calls.ts'
import { formatDay } from '../../shared/text/format.ts'

// Which facts a refusal carries depends on its code; the words ask for those only.
const noFacts = {
  ...{
    day: '',
    days: '',
    least: '',
    left: '',
    limit: '',
    line: '',
    log: '',
    name: '',
    points: '',
    rule: '',
    time: '',
    today: '',
  },
}

/** Gives the function that puts a refusal into words of the present language. */
export function useRefusalWords(): (refusal: No<RefusalCode>) => string {
  const { t } = useTranslation('refusals')
  return ({ code, detail }) => {
    const day = typeof detail?.day === 'string' ? { day: formatDay(detail.day) } : {}
    return t(code, { ...noFacts, ...detail, ...day })
  }
}
