// Draws a greeting picture: a card of paper with a frame, an ornament, whom it is for, what is said, and whose shop it is.
import { type Brush, card, divider, seal } from './ornaments.ts'
import { type PaperLook, paperOf } from './papers.ts'
import { type PictureWanted, pictureWidth } from './pictureModel.ts'
import { drawBlock, type TextBlock, type TextKind, textBlock } from './textBlock.ts'

const middle = pictureWidth / 2
const textWidth = 820
// From below: where the words end, and the middle of the line that says whose shop it is.
const wordsEnd = 220
const shopMiddle = 140

/** `logo`: null where the shop has none or it cannot be read. */
export function drawPicture(brush: Brush, wanted: PictureWanted, logo: ImageBitmap | null): void {
  const paper = paperOf(wanted.look)
  card(brush, { width: pictureWidth, height: wanted.height }, paper)
  paper.ornament(brush, wanted.height)
  drawWords(brush, wanted, paper)
  drawShop(brush, wanted, paper, logo)
}

const headlineKind: TextKind = { weight: 500, lineHeight: 1.35, mostLines: 2, sizes: [76, 70, 64, 58, 52, 46] }
// A name on one line at a smaller size is better than one on two at a large size.
const nameOnLine: TextKind = { weight: 700, lineHeight: 1.3, mostLines: 1, sizes: [112, 104, 96, 88, 80, 72] }
const nameOnLines: TextKind = { ...nameOnLine, mostLines: 3, sizes: [72, 64, 56, 48, 42] }
const wordsKind: TextKind = {
  weight: 400,
  lineHeight: 1.52,
  mostLines: 14,
  sizes: [42, 40, 38, 36, 34, 32, 30, 28, 26],
}
const shopKind: TextKind = { weight: 600, lineHeight: 1.3, mostLines: 1, sizes: [36, 32, 28, 24] }
const dividerHeight = 76

function nameBlock(brush: Brush, name: string, color: string): TextBlock {
  const set = (kind: TextKind) => textBlock(brush, name, kind, color, { width: textWidth, height: 300 })
  const onLine = set(nameOnLine)
  return onLine.lines[0]?.endsWith('…') ? set(nameOnLines) : onLine
}

function drawWords(brush: Brush, { headline, name, words, height }: PictureWanted, paper: PaperLook): void {
  const room = height - wordsEnd - paper.wordsTop
  const first = textBlock(brush, headline, headlineKind, paper.headline, { width: textWidth, height: 220 })
  const second = nameBlock(brush, name, paper.name)
  const left = room - first.height - second.height - dividerHeight
  const third = textBlock(brush, words, wordsKind, paper.words, { width: textWidth, height: left })
  const said = words === '' ? 0 : dividerHeight + third.height
  const top = paper.wordsTop + Math.max(0, (room - first.height - second.height - said) * 0.42)
  const belowName = top + first.height + second.height
  drawBlock(brush, first, middle, top)
  drawBlock(brush, second, middle, top + first.height)
  if (words === '') return
  divider(brush, middle, belowName + dividerHeight / 2, paper.frame)
  drawBlock(brush, third, middle, belowName + dividerHeight)
}

const markSize = 84
const betweenMarkAndName = 24

function drawShop(brush: Brush, wanted: PictureWanted, paper: PaperLook, logo: ImageBitmap | null): void {
  const name = textBlock(brush, wanted.shopName, shopKind, paper.shop, { width: 560, height: 60 })
  const mark = logo ? within(logo, 240, 100) : { width: markSize, height: markSize }
  const space = wanted.shopName === '' ? 0 : betweenMarkAndName
  const left = middle - (mark.width + space + name.width) / 2
  const y = wanted.height - shopMiddle
  if (logo) drawLogo(brush, logo, { ...mark, left, top: y - mark.height / 2 }, paper)
  else seal(brush, { x: left + markSize / 2, y, radius: markSize / 2 }, wanted.seal, paper.shop)
  drawBlock(brush, name, left + mark.width + space, y - name.height / 2, 'left')
}

interface Box {
  left: number
  top: number
  width: number
  height: number
}

/** A logo is made for white paper: on red it gets a piece of its own. */
function drawLogo(brush: Brush, logo: ImageBitmap, { left, top, width, height }: Box, paper: PaperLook): void {
  if (paper.underLogo) {
    brush.fillStyle = paper.underLogo
    brush.beginPath()
    brush.roundRect(left - 14, top - 14, width + 28, height + 28, 12)
    brush.fill()
  }
  brush.drawImage(logo, left, top, width, height)
}

function within({ width, height }: ImageBitmap, mostWidth: number, mostHeight: number) {
  const scale = Math.min(mostWidth / width, mostHeight / height)
  return { width: width * scale, height: height * scale }
}
