// Whether a greeting is an offer: words of gifts and prices, percents, amounts and links, however they are spelt. A wish has
// none of them; an offer is marked and says how to get no more of them (Decree 91/2020/ND-CP).
import { fold } from '../base/fold.ts'
import { harmlessLines } from '../base/harmless.ts'
import type { Language } from '../settings/model.ts'
import { atMost, longestWords, readTemplate } from './filling.ts'
import { holeWords, notKnown } from './holes.ts'

// Found without accents, too: no other words are written so.
const alsoBare = [
  ...['khuyến mãi', 'khuyến mại', 'ưu đãi', 'miễn phí', 'quà tặng', 'tặng quà', 'giảm giá', 'mã giảm', 'mã khuyến'],
  ...['nhập mã', 'chiết khấu', 'trúng thưởng', 'bốc thăm', 'mua 1 tặng 1', 'mua một tặng một', 'phiếu quà', 'giá sốc'],
]
const asWritten = [
  ...['dùng mã', 'mã code', 'mã quà', 'đồng giá', 'giá rẻ', 'giá tốt', 'giá hời', 'hoàn tiền', 'thẻ quà', 'tặng kèm'],
  ...['không tính tiền', 'không mất tiền', 'nhân đôi điểm', 'gấp đôi điểm', 'xả hàng', 'phiếu mua hàng', 'quay số'],
  ...['voucher', 'vouchers', 'coupon', 'coupons', 'discount', 'discounts', 'discounted', 'promo', 'promos', 'cashback'],
  ...['sale', 'sale off', 'flash sale', 'freeship', 'gift card', 'gift cards', 'complimentary', 'half price', 'offers'],
  ...['on the house', 'bonus points', 'extra points', 'double points', 'buy one get one', 'buy 1 get 1', 'an offer'],
  ...['our offer', 'this offer', 'special offer', 'hot deal', 'săn deal', 'special deal'],
]

/** Words that make an offer unless something of this stands right before or right after them. */
interface Guarded {
  words: string
  unlessAfter?: string
  unlessBefore?: string
}

const guarded: Guarded[] = [
  {
    words: 'giảm',
    unlessAfter: 'không|chẳng|chưa|hề|suy|thuyên',
    unlessBefore: 'cân|stress|căng|áp lực|lo|đau|mệt|mỡ|béo|sốt|ho|dần|bớt (?:lo|mệt|đau|áp|căng)',
  },
  // 'Tặng chị Lan lời chúc' gives words; 'cảm ơn chị đã tặng' thanks for what the shop was given.
  {
    words: 'tặng',
    unlessAfter: 'cảm ơn[^.!?\\n]{0,40}',
    unlessBefore: '(?:\\S+\\s+){0,4}(?:lời|nụ cười|bài hát|câu chúc|cái ôm|tấm thiệp)',
  },
  {
    words: 'free',
    unlessAfter: "feel|be|are|is|you['’]re|whenever|if|i['’]m",
    unlessBefore: 'time|of|from|to|on|day|hour|moment|morning|afternoon|evening|weekend',
  },
  { words: 'promotion', unlessAfter: 'your|his|her' },
]

// Numbers and names have a length: a page of digits must not be looked at again from each of them.
const shapes = [
  /(?:\d[\d.,]{0,14}\s*)?%/gu,
  /\d{1,9}\s*(?:phần trăm|phan tram|percent)/giu,
  // A price: '50k', '20.000 ₫', '1tr2', '$5'; but not 'ten thousand wishes'.
  /(?<![\p{L}\p{N}])\d[\d.,]{0,14}\s*(?:k|đ|₫|vn[dđ]|đồng(?! chí)|dong|nghìn|nghin|ngàn|ngan|triệu|trieu|tr\d{0,3}|usd|[$€£])(?![\p{L}\p{N}])(?!\s+(?:lần|lời|người|điều|nụ|niềm|đoá|đóa|bông|ngày|năm))/giu,
  /(?<![\p{L}\p{N}])\d{1,3}(?:[.,]?\d{3}){1,4}\s*d(?![\p{L}\p{N}])/giu,
  /[$€£₫]\s*\d[\d.,]{0,14}/gu,
  /(?<!\p{L})(?:chỉ|còn|giá|only|just)\s+(?:còn\s+|từ\s+)?\d{1,3}(?:[.,]\d{3}){1,4}/giu,
  /\d{1,9}\s*off(?!\p{L})|(?<!\p{L})off\s*\d{1,9}|(?<!\p{L})save\s+\d{1,9}/giu,
  /(?<![\p{L}\p{N}])x\s?[2-9]\s*(?:điểm|diem|points?)/giu,
  // 'KM' is short for khuyến mãi where it is no distance.
  /(?<!\d\s?)(?<![\p{L}\p{N}])KM(?![\p{L}\p{N}])/gu,
  /https?:\/\/\S+|(?<![\p{L}\p{N}])www\s*\.\s*\S+|(?<![\p{L}\p{N}])(?:zalo|m|t|fb|wa)\.me(?!\p{L})\S*|(?<!\p{L})bit\.ly\S*/giu,
  /(?<![\p{L}\p{N}@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\.|\s+\.\s*)(?:com|vn|net|org|shop|info|io|store|link|page|xyz|asia|biz|app|site|online)(?![\p{L}\p{N}])(?:\/\S*)?/giu,
]

// Dots, dashes and spaces with which a word is pulled apart: 'g.i.ả.m', 'khuyến-mãi'.
const gap = '[\\s._*·–-]*'

/** A word in its letters; pulled apart only where no other words could be read in the pieces. */
function letters(word: string): string {
  const isOwn = word.length > 5 || word !== fold(word)
  return [...word].join(isOwn ? gap : '')
}

function pattern(words: string, isBare: boolean): string {
  const each = words.split(' ').map(word => (isBare ? `(?:${letters(word)}|${fold(word)})` : letters(word)))
  return each.join(gap)
}

const whole = (inside: string) => `(?<![\\p{L}\\p{N}])(?:${inside})(?![\\p{L}\\p{N}])`
const longestFirst = (one: string, other: string) => other.length - one.length

const plainWords = [...alsoBare.map(words => pattern(words, true)), ...asWritten.map(words => pattern(words, false))]
const patterns = [
  new RegExp(whole(plainWords.sort(longestFirst).join('|')), 'giu'),
  ...guarded.map(({ words, unlessAfter, unlessBefore }) => {
    const before = unlessAfter ? `(?<!(?<!\\p{L})(?:${unlessAfter})\\s+)` : ''
    const after = unlessBefore ? `(?!\\s+(?:${unlessBefore})(?!\\p{L}))` : ''
    return new RegExp(before + whole(pattern(words, false)) + after, 'giu')
  }),
  ...shapes,
]

/** 's a l e' → 'sale': at least three letters that stand alone. */
function joined(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])\p{L}(?:[\s._*·–-]+\p{L}(?![\p{L}\p{N}])){2,}/gu, run =>
    run.replace(/\P{L}/gu, ''),
  )
}

/** What makes an offer of a text, as it is written there and in that order; empty: it is a wish. */
export function offerWordsIn(text: string): string[] {
  const clean = joined(harmlessLines(text.normalize('NFKC')))
  const found = patterns
    .flatMap(one =>
      [...clean.matchAll(one)].map(({ 0: words, index }) => ({ words, from: index, to: index + words.length })),
    )
    .filter(({ words }) => !/^100\s*%$/u.test(words))
    .sort((one, other) => one.from - other.from || other.to - one.to)
  // What ends within what began before is part of it.
  let reached = 0
  const outermost = found.filter(({ to }) => {
    const isOutside = to > reached
    reached = Math.max(reached, to)
    return isOutside
  })
  return [...new Set(outermost.map(({ words }) => words.trim()))]
}

/** What makes an offer of a template, the words that stand in for what is not known among it; its hole for an offer, too. */
export function offerWordsOf(body: string, language: Language): string[] {
  const read = readTemplate(body)
  if (!read.ok) return offerWordsIn(body)
  const parts = read.value.map(part => {
    if ('text' in part) return part.text
    return part.fallback ?? (part.hole === 'offer' ? '' : notKnown[language][part.hole])
  })
  const hole = read.value.some(part => 'hole' in part && part.hole === 'offer')
    ? [`{${holeWords[language].offer}}`]
    : []
  return [...hole, ...offerWordsIn(parts.join(''))]
}

const optOut: Record<Language, string> = {
  vi: 'Không muốn nhận tin ưu đãi nữa: trả lời TỪ CHỐI.',
  en: 'No more offers: reply STOP.',
}
const mark = '[QC]'

/**
 * An offer as it is sent: the mark first, at the end how to get no more of them, both once. Where it would become too long, the
 * text between is cut.
 */
export function asOffer(text: string, language: Language): string {
  const bare = harmlessLines(text)
    .replace(/^(?:\[\s*(?:qc|ad)\s*\]\s*)+/iu, '')
    .replaceAll(optOut[language], '')
    .trim()
  return `${mark} ${atMost(bare, longestWords - mark.length - optOut[language].length - 2)}\n${optOut[language]}`
}
