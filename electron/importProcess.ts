// The process that reads import files. They come from anywhere, so reading them may kill this process and nothing else.
import { setFlagsFromString } from 'node:v8'
import { createReading } from './files/reading.ts'

// Also given on the command line; where that is not heard, this is. A list of 200,000 rows takes about 300 MB.
setFlagsFromString('--max-old-space-size=768')

const answer = createReading()

process.parentPort.on('message', ({ data }) => {
  void answer(data).then(reply => process.parentPort.postMessage(reply))
})
