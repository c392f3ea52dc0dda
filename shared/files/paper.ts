// The papers on which a shop prints.

export const papers = ['a4', 'a7', 'receipt80', 'receipt58'] as const
export type Paper = (typeof papers)[number]

/** Width and height in millimetres; a receipt is as long as what stands on it. */
export const paperSizes: Record<Paper, { width: number; height: number | null }> = {
  a4: { width: 210, height: 297 },
  a7: { width: 74, height: 105 },
  receipt80: { width: 80, height: null },
  receipt58: { width: 58, height: null },
}
