// The shapes that a greeting picture is made of, drawn by line and plane: frame, seal, blossoms, leaves, rays.

export type Brush = OffscreenCanvasRenderingContext2D

export interface Circle {
  x: number
  y: number
  radius: number
}

interface CardColors {
  ground: string
  paper: string
  frame: string
}

const full = 2 * Math.PI

/** A sheet of paper on its ground, with two fine lines along its edge whose corners are cut round, as on an old label. */
export function card(brush: Brush, { width, height }: { width: number; height: number }, colors: CardColors): void {
  brush.fillStyle = colors.ground
  brush.fillRect(0, 0, width, height)
  brush.fillStyle = colors.paper
  brush.fillRect(34, 34, width - 68, height - 68)
  brush.strokeStyle = colors.frame
  brush.lineWidth = 3
  frame(brush, 58, width, height)
  brush.stroke()
  brush.lineWidth = 1.2
  frame(brush, 70, width, height)
  brush.stroke()
}

const notch = 56

/** The path of a line along the edge. */
export function frame(brush: Brush, inset: number, width: number, height: number): void {
  const [right, bottom, quarter] = [width - inset, height - inset, full / 4]
  brush.beginPath()
  brush.arc(inset, inset, notch, quarter, 0, true)
  brush.arc(right, inset, notch, quarter * 2, quarter, true)
  brush.arc(right, bottom, notch, quarter * 3, quarter * 2, true)
  brush.arc(inset, bottom, notch, 0, quarter * 3, true)
  brush.closePath()
}

/** A fine line with a lozenge in its middle. */
export function divider(brush: Brush, x: number, y: number, color: string): void {
  brush.fillStyle = color
  brush.fillRect(x - 110, y - 1, 84, 2)
  brush.fillRect(x + 26, y - 1, 84, 2)
  brush.save()
  brush.translate(x, y)
  brush.rotate(full / 8)
  brush.fillRect(-6, -6, 12, 12)
  brush.restore()
}

/** The shop's seal, two rings and its words, turned a little as pressed by hand. */
export function seal(brush: Brush, { x, y, radius }: Circle, lines: string[], color: string): void {
  brush.save()
  brush.translate(x, y)
  ring(brush, radius - 1.5, 3, color)
  ring(brush, radius * 0.87, 1.4, color)
  brush.rotate(-full / 45)
  const longest = Math.max(1, ...lines.map(line => [...line].length))
  const size = Math.min(radius * 0.42, ((lines.length > 1 ? 1.36 : 1.52) * radius) / (longest * 0.72))
  brush.font = `700 ${size}px 'Be Vietnam Pro', sans-serif`
  brush.fillStyle = color
  brush.textAlign = 'center'
  lines.forEach((line, index) => {
    brush.fillText(line, 0, size * (0.36 + (index - (lines.length - 1) / 2) * 1.2))
  })
  brush.restore()
}

function ring(brush: Brush, radius: number, width: number, color: string): void {
  brush.strokeStyle = color
  brush.lineWidth = width
  brush.beginPath()
  brush.arc(0, 0, radius, 0, full)
  brush.stroke()
}

export function dot(brush: Brush, { x, y, radius }: Circle, color: string): void {
  brush.fillStyle = color
  brush.beginPath()
  brush.arc(x, y, radius, 0, full)
  brush.fill()
}

/** Short strokes around a circle, every second one longer. */
export function rays(brush: Brush, { x, y, radius }: Circle, count: number, color: string): void {
  brush.save()
  brush.translate(x, y)
  brush.strokeStyle = color
  brush.lineWidth = 3
  brush.lineCap = 'round'
  for (let ray = 0; ray < count; ray += 1) {
    brush.beginPath()
    brush.moveTo(0, -radius)
    brush.lineTo(0, -radius - (ray % 2 === 0 ? 34 : 16))
    brush.stroke()
    brush.rotate(full / count)
  }
  brush.restore()
}

interface BlossomColors {
  petal: string
  vein: string
  heart: string
}

/** Five petals around a heart with its threads: a blossom of apricot or peach. */
export function blossom(
  brush: Brush,
  { x, y, radius }: Circle,
  turn: number,
  { petal, vein, heart }: BlossomColors,
): void {
  brush.save()
  brush.translate(x, y)
  brush.rotate(turn)
  for (let leaf = 0; leaf < 5; leaf += 1) {
    petalOf(brush, radius)
    brush.fillStyle = petal
    brush.fill()
    brush.strokeStyle = vein
    brush.lineWidth = Math.max(1, radius / 36)
    brush.stroke()
    brush.rotate(full / 5)
  }
  for (let thread = 0; thread < 10; thread += 1) {
    const length = radius * (thread % 2 === 0 ? 0.46 : 0.34)
    brush.strokeStyle = heart
    brush.lineWidth = Math.max(1, radius / 30)
    brush.beginPath()
    brush.moveTo(0, 0)
    brush.lineTo(0, -length)
    brush.stroke()
    dot(brush, { x: 0, y: -length, radius: radius / 20 }, heart)
    brush.rotate(full / 10)
  }
  dot(brush, { x: 0, y: 0, radius: radius / 9 }, heart)
  brush.restore()
}

function petalOf(brush: Brush, radius: number): void {
  brush.beginPath()
  brush.moveTo(0, 0)
  brush.bezierCurveTo(-radius * 0.62, -radius * 0.34, -radius * 0.52, -radius * 1.02, 0, -radius * 0.94)
  brush.bezierCurveTo(radius * 0.52, -radius * 1.02, radius * 0.62, -radius * 0.34, 0, 0)
  brush.closePath()
}

/** A bud, or a petal that has fallen. */
export function bud(brush: Brush, { x, y, radius }: Circle, turn: number, color: string): void {
  brush.save()
  brush.translate(x, y)
  brush.rotate(turn)
  petalOf(brush, radius)
  brush.fillStyle = color
  brush.fill()
  brush.restore()
}

/** A twig through some points, thinner towards its end. */
export function twig(brush: Brush, points: readonly (readonly [number, number])[], thick: number, color: string): void {
  brush.strokeStyle = color
  brush.lineCap = 'round'
  points.slice(1).forEach(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y]
    brush.lineWidth = Math.max(2, thick * (1 - index / points.length))
    brush.beginPath()
    brush.moveTo(fromX, fromY)
    brush.lineTo(x, y)
    brush.stroke()
  })
}

/** A leaf that grows from a point upwards, turned. */
export function leaf(brush: Brush, { x, y, radius }: Circle, turn: number, color: string): void {
  brush.save()
  brush.translate(x, y)
  brush.rotate(turn)
  brush.beginPath()
  brush.moveTo(0, 0)
  brush.quadraticCurveTo(-radius * 0.42, -radius * 0.55, 0, -radius)
  brush.quadraticCurveTo(radius * 0.42, -radius * 0.55, 0, 0)
  brush.fillStyle = color
  brush.fill()
  brush.restore()
}
