// Greeting pictures in the real window: how many a second, how heavy they are, and whether the page notices.
import type { PictureMade, PictureWanted } from '../../renderer/greetings/pictureModel.ts'
import { expect, test } from '../support/app.ts'
import { percentile } from '../support/painting.ts'
import { report } from './report.ts'

const words = 'Chúc chị tuổi mới nhiều sức khoẻ, nhiều niềm vui, và luôn có thời gian ngồi lại uống một ly thật ngon. '
const wanted: PictureWanted = {
  ...{ look: 'birthday', height: 1350, headline: 'Chúc mừng sinh nhật', name: 'Chị Nguyễn Thị Tuyết Hường' },
  ...{ words: words.repeat(2), shopName: 'Quán Mộc', seal: ['QUÁN', 'MỘC'], logo: null },
}

test('greeting pictures are drawn at five a second at least, beside the page', async ({ launch }) => {
  const { page } = await launch()
  await page.keyboard.press('Control+5')
  await page.getByRole('img', { name: 'Thiệp mẫu' }).waitFor()
  const made = await page.evaluate(
    async ({ asked, count }) => {
      const source = document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? ''
      const file = /pictureWorker-[\w-]+\.js/.exec(await (await fetch(source)).text())?.[0] ?? ''
      const worker = new Worker(new URL(file, source), { type: 'module' })
      const draw = (number: number) =>
        new Promise<number>(done => {
          worker.onmessage = ({ data }: MessageEvent<PictureMade>) => done(data.png?.byteLength ?? 0)
          worker.postMessage({ number, wanted: { ...asked, name: `${asked.name} ${number}` } })
        })
      await draw(0)
      const gaps: number[] = []
      let before = performance.now()
      const ticking = setInterval(() => {
        gaps.push(performance.now() - before)
        before = performance.now()
      }, 4)
      const start = before
      const times: number[] = []
      const bytes: number[] = []
      for (let number = 1; number <= count; number += 1) {
        const began = performance.now()
        bytes.push(await draw(number))
        times.push(performance.now() - began)
      }
      const seconds = (performance.now() - start) / 1000
      clearInterval(ticking)
      worker.terminate()
      return { times, bytes, gaps, perSecond: count / seconds }
    },
    { asked: wanted, count: 30 },
  )
  report(`a greeting picture, ${made.perSecond.toFixed(1)} a second`, made.times)
  report('the page between two ticks of 4 ms meanwhile', made.gaps)
  expect(made.perSecond).toBeGreaterThanOrEqual(5)
  expect(Math.min(...made.bytes)).toBeGreaterThan(20_000)
  expect(Math.max(...made.bytes)).toBeLessThanOrEqual(400_000)
  // A picture takes longer than the page is ever kept waiting for: it is drawn beside it.
  expect(percentile(made.gaps, 95)).toBeLessThan(percentile(made.times, 50))
})
