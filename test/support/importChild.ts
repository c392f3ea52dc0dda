// The process that reads import files, as a plain Node process for tests; it also hangs, dies or swells when a file's name says so.
import { createReading } from '../../electron/files/reading.ts'

const answer = createReading()

process.on('message', (message: { name?: string }) => {
  if (message.name === 'die.csv') process.kill(process.pid, 'SIGKILL')
  else if (message.name === 'swell.csv') swell()
  else if (message.name !== 'hang.csv') void answer(message).then(reply => process.send?.(reply))
})

function swell(): void {
  const kept: object[] = []
  for (;;) kept.push({ row: Array.from({ length: 1000 }, (_, index) => `cell ${index} ${kept.length}`) })
}
