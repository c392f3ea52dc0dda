// A text with the letters marked that were typed.

import classes from './Matched.module.css'
import type { Piece } from './matched.ts'

export function Matched({ pieces }: { pieces: Piece[] }) {
  return pieces.map((piece, index) =>
    piece.matched ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces are made anew with each letter
      <mark key={index} className={classes.matched}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
