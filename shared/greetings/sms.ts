// How long a text message is, in characters and in the parts that are paid for. GSM 03.38 and 3GPP TS 23.040.

// The default alphabet of GSM, without letters that Vietnamese does not have; those behind take the room of two.
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/
const takesTwo = /[\^{}\\[~\]|€]/g

export interface SmsLength {
  /** As they are counted: of signs outside the alphabet every UTF-16 unit. */
  characters: number
  parts: number
  /** Some letter has marks that make every part less than half as long. */
  isMarked: boolean
}

export function smsLength(text: string): SmsLength {
  const isMarked = !gsm.test(text)
  const characters = isMarked ? text.length : text.length + (text.match(takesTwo)?.length ?? 0)
  const [alone, joined] = isMarked ? [70, 67] : [160, 153]
  return { characters, parts: characters <= alone ? 1 : Math.ceil(characters / joined), isMarked }
}

/** 'Chúc chị Đào' → 'Chuc chi Dao': what every phone shows and costs least. */
export function withoutMarks(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  return bare
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/…/g, '...')
    .replace(/\u00A0/g, ' ')
}
