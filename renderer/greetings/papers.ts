// The four papers of greeting pictures: their colours, which are the theme's, and their ornaments.
import { light } from '../styles/colors.ts'
import { type Brush, blossom, bud, dot, frame, leaf, rays, twig } from './ornaments.ts'
import type { PictureLook } from './pictureModel.ts'

export interface PaperLook {
  ground: string
  paper: string
  frame: string
  headline: string
  name: string
  words: string
  shop: string
  /** What a logo lies on; absent: the paper itself. */
  underLogo?: string
  /** Where the words may begin. */
  wordsTop: number
  ornament: (brush: Brush, height: number) => void
}

const full = 2 * Math.PI
const middle = 540

/** The paper of a look. A card is a card: it is the same in the light and in the dark. */
export function paperOf(look: PictureLook): PaperLook {
  return papers[look]
}

const onPaper = { paper: light.paper, name: light.ink, words: light.ink }

const papers: Record<PictureLook, PaperLook> = {
  birthday: {
    ...onPaper,
    ground: light.amberWash,
    frame: light.seal,
    headline: light.seal,
    shop: light.seal,
    wordsTop: 520,
    ornament: cake,
  },
  festive: {
    ground: light.sealPressed,
    paper: light.seal,
    frame: light.amberWash,
    headline: light.amberWash,
    name: light.paper,
    words: light.paper,
    shop: light.amberWash,
    underLogo: light.paper,
    wordsTop: 470,
    ornament: branch,
  },
  thanks: {
    ...onPaper,
    ground: light.jadeWash,
    frame: light.jade,
    headline: light.jade,
    shop: light.jade,
    wordsTop: 490,
    ornament: wreath,
  },
  neutral: {
    ...onPaper,
    ground: light.ground,
    frame: light.amber,
    headline: light.amber,
    shop: light.amber,
    wordsTop: 480,
    ornament: cup,
  },
}

// A small cake with one candle, in its light.
function cake(brush: Brush): void {
  const y = 322
  dot(brush, { x: middle, y, radius: 132 }, light.amberWash)
  rays(brush, { x: middle, y, radius: 152 }, 36, light.amber)
  brush.fillStyle = light.seal
  brush.beginPath()
  brush.roundRect(middle - 66, y + 8, 132, 66, 14)
  brush.fill()
  brush.fillStyle = light.paper
  brush.beginPath()
  brush.moveTo(middle - 66, y + 26)
  for (let drop = 0; drop < 6; drop += 1) {
    const x = middle - 66 + drop * 22
    brush.quadraticCurveTo(x + 11, y + (drop % 2 === 0 ? 56 : 46), x + 22, y + 26)
  }
  brush.lineTo(middle + 66, y + 8)
  brush.lineTo(middle - 66, y + 8)
  brush.fill()
  brush.fillStyle = light.seal
  brush.fillRect(middle - 86, y + 78, 172, 6)
  brush.fillRect(middle - 5, y - 44, 10, 52)
  leaf(brush, { x: middle, y: y - 48, radius: 40 }, 0, light.amber)
}

const flowers = { petal: light.amberWash, vein: light.amber, heart: light.amber }

// A branch in blossom that comes in from the upper right, and petals that have fallen.
function branch(brush: Brush, height: number): void {
  brush.save()
  frame(brush, 72, 2 * middle, height)
  brush.clip()
  for (const [points, thick] of twigs) twig(brush, points, thick, light.sealPressed)
  for (const [x, y, radius, turn] of blossoms) blossom(brush, { x, y, radius }, turn, flowers)
  for (const [x, y, radius, turn] of buds) bud(brush, { x, y, radius }, turn, light.amberWash)
  for (const [x, y, radius, turn] of fallen) bud(brush, { x, y: height - y, radius }, turn, light.amberWash)
  brush.restore()
}

const twigs: [points: [number, number][], thick: number][] = [
  [
    [
      [1040, 128],
      [940, 186],
      [830, 206],
      [720, 262],
      [590, 282],
      [470, 336],
      [372, 344],
    ],
    20,
  ],
  [
    [
      [830, 206],
      [750, 168],
      [660, 160],
      [570, 122],
    ],
    10,
  ],
  [
    [
      [720, 262],
      [690, 330],
      [640, 392],
    ],
    9,
  ],
  [
    [
      [940, 186],
      [930, 290],
      [880, 372],
    ],
    10,
  ],
]
const blossoms: [x: number, y: number, radius: number, turn: number][] = [
  [930, 196, 98, 0.3],
  [740, 184, 74, 0.9],
  [676, 300, 84, 0.1],
  [478, 326, 60, 0.6],
  [894, 358, 58, 0.2],
]
const buds: [x: number, y: number, radius: number, turn: number][] = [
  [572, 132, 40, -0.9],
  [376, 346, 34, -1.5],
  [636, 404, 34, 3.8],
  [134, 470, 30, 2.2],
]
// From below.
const fallen: [x: number, y: number, radius: number, turn: number][] = [
  [936, 200, 28, 0.8],
  [140, 240, 34, -2.2],
  [186, 124, 22, 1.1],
]

// A wreath of leaves, open at the top.
function wreath(brush: Brush): void {
  const [y, radius] = [320, 122]
  for (const side of [-1, 1]) {
    for (let step = 0; step < 9; step += 1) {
      const angle = full / 4 + side * (0.16 + step * 0.3)
      const at = { x: middle + Math.cos(angle) * radius, y: y + Math.sin(angle) * radius }
      const along = angle + (side * full) / 4
      leaf(brush, { ...at, radius: 62 - step * 2 }, along + full / 4 + side * 0.5, light.jade)
      leaf(brush, { ...at, radius: 52 - step * 2 }, along + full / 4 - side * 0.6, light.jade)
    }
  }
  heart(brush, middle, y - 4, 54, light.seal)
}

function heart(brush: Brush, x: number, y: number, size: number, color: string): void {
  brush.fillStyle = color
  brush.beginPath()
  brush.moveTo(x, y + size * 0.8)
  brush.bezierCurveTo(x - size * 1.3, y - size * 0.1, x - size * 0.7, y - size, x, y - size * 0.35)
  brush.bezierCurveTo(x + size * 0.7, y - size, x + size * 1.3, y - size * 0.1, x, y + size * 0.8)
  brush.fill()
}

// A warm cup, and quiet water along the edge.
function cup(brush: Brush): void {
  const y = 322
  dot(brush, { x: middle, y, radius: 132 }, light.ground)
  brush.fillStyle = light.seal
  brush.beginPath()
  brush.moveTo(middle - 66, y - 10)
  brush.lineTo(middle + 66, y - 10)
  brush.bezierCurveTo(middle + 64, y + 64, middle + 30, y + 70, middle, y + 70)
  brush.bezierCurveTo(middle - 30, y + 70, middle - 64, y + 64, middle - 66, y - 10)
  brush.fill()
  brush.fillRect(middle - 84, y + 78, 168, 6)
  brush.strokeStyle = light.seal
  brush.lineWidth = 5
  brush.lineCap = 'round'
  for (const x of [middle - 26, middle, middle + 26]) {
    brush.beginPath()
    brush.moveTo(x, y - 28)
    brush.bezierCurveTo(x - 16, y - 48, x + 16, y - 60, x, y - 82)
    brush.stroke()
  }
}
