// The page's side of the worker that draws greeting pictures: asked by number, answered in any order.
import type { PictureMade, PictureWanted } from './pictureModel.ts'

type Png = Uint8Array<ArrayBuffer>

const waiting = new Map<number, { done: (png: Png) => void; failed: (error: Error) => void }>()
let worker: Worker | null = null
let last = 0

function answer({ number, png }: PictureMade): void {
  const asked = waiting.get(number)
  waiting.delete(number)
  if (png) asked?.done(png)
  else asked?.failed(new Error('The picture could not be drawn'))
}

/** One that went away is started anew with the next picture. */
function lost(): void {
  for (const { failed } of waiting.values()) failed(new Error('The worker that draws pictures went away'))
  waiting.clear()
  worker?.terminate()
  worker = null
}

function start(): Worker {
  const started = new Worker(new URL('./pictureWorker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<PictureMade>) => answer(data)
  started.onerror = lost
  return started
}

/** A PNG, 1080 points wide, drawn off the page's thread. */
export function makePicture(wanted: PictureWanted): Promise<Png> {
  worker ??= start()
  last += 1
  const number = last
  const made = new Promise<Png>((done, failed) => waiting.set(number, { done, failed }))
  worker.postMessage({ number, wanted })
  return made
}
