// Printing the sheet of a draw, with the whole list.
import type { Draw } from '../../shared/rewards/drawModel.ts'
import { answerFor } from '../api.ts'
import { printSheet } from '../ui/printing.ts'
import { useRefusalWords } from '../ui/refusals.ts'
import { showToast } from '../ui/toasts.ts'
import { DrawSheet } from './DrawSheet.tsx'

export function usePrintedDraw(draw: Draw): () => Promise<void> {
  const say = useRefusalWords()
  return async () => {
    const entries = await answerFor('rewards.listEntries', { drawId: draw.id })
    const winners = await answerFor('rewards.listWinners', { drawId: draw.id })
    const reply = await printSheet(draw.name, 'a4', <DrawSheet draw={draw} entries={entries} winners={winners} />)
    if (!reply.ok) showToast({ text: say(reply), tone: 'calm' })
  }
}
