// A finished picture on the page and on paper. Drawn, because a page that may show pictures from memory by address could be
// made to show any.
import { useCallback } from 'react'

interface PictureCanvasProps {
  bitmap: ImageBitmap
  label: string
  className?: string | undefined
}

export function PictureCanvas({ bitmap, label, className }: PictureCanvasProps) {
  // At once, while it is put into the page: what is printed next is complete.
  const draw = useCallback(
    (canvas: HTMLCanvasElement | null) => {
      canvas?.getContext('2d')?.drawImage(bitmap, 0, 0)
    },
    [bitmap],
  )
  return (
    <canvas
      ref={draw}
      role="img"
      aria-label={label}
      className={className}
      width={bitmap.width}
      height={bitmap.height}
    />
  )
}
