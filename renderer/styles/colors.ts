// The colours of the app, once for light and once for dark: paper, ink and a red seal. Part of the theme.
import type { CardColor } from '../../shared/stamps/model.ts'

interface Palette {
  /** Behind everything; the surface that is worked on; things that lie on it. */
  ground: string
  paper: string
  raised: string
  ink: string
  soft: string
  /** Hairlines only; borders that carry meaning use ink, soft or seal. */
  line: string
  seal: string
  sealPressed: string
  onSeal: string
  sealWash: string
  jade: string
  jadeWash: string
  amber: string
  amberWash: string
  rail: string
  railRaised: string
  onRail: string
  railSoft: string
  railSeal: string
  /** A message that lies over the page. */
  toast: string
  onToast: string
  onToastSoft: string
  shadow: string
}

export const light: Palette = {
  ground: '#F6F1E7',
  paper: '#FFFDF8',
  raised: '#FFFFFF',
  ink: '#221C15',
  soft: '#6B6053',
  line: '#E4DACA',
  seal: '#B3261E',
  sealPressed: '#96180F',
  onSeal: '#FFFFFF',
  sealWash: '#FBE4E0',
  jade: '#1B6B50',
  jadeWash: '#E0F0E8',
  amber: '#8A5A00',
  amberWash: '#FBEFD5',
  rail: '#2A211A',
  railRaised: '#41372E',
  onRail: '#E9DDCB',
  railSoft: '#B5A793',
  railSeal: '#FF8A7A',
  toast: '#221C15',
  onToast: '#FFFDF8',
  onToastSoft: '#D6CBB9',
  shadow: '0 1px 2px rgb(34 28 21 / 8%), 0 6px 16px rgb(34 28 21 / 7%)',
}

export const dark: Palette = {
  ground: '#16120E',
  paper: '#1F1A15',
  raised: '#292119',
  ink: '#F3EADC',
  soft: '#B4A794',
  line: '#3A3026',
  seal: '#FF8A7A',
  sealPressed: '#FFA497',
  onSeal: '#2B0B07',
  sealWash: '#4A1E18',
  jade: '#77D1AE',
  jadeWash: '#1C3329',
  amber: '#F0BE62',
  amberWash: '#3A2D12',
  rail: '#100D0A',
  railRaised: '#292119',
  onRail: '#E9DDCB',
  railSoft: '#A89B88',
  railSeal: '#FF8A7A',
  toast: '#F3EADC',
  onToast: '#221C15',
  onToastSoft: '#5B5146',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 6px 16px rgb(0 0 0 / 30%)',
}

/** What a kind of card looks like: the colour of its stamps and the paper it is printed on. */
type CardPalette = Record<CardColor, { stamp: string; paper: string }>

export const lightCards: CardPalette = {
  red: { stamp: '#B3261E', paper: '#FFF8EA' },
  jade: { stamp: '#1B6B50', paper: '#F0F8EF' },
  amber: { stamp: '#8A5A00', paper: '#FFF6DF' },
  indigo: { stamp: '#3A4A9F', paper: '#F5F5FC' },
  plum: { stamp: '#8A2C6B', paper: '#FCF3F8' },
  coffee: { stamp: '#6B4226', paper: '#FAF2E8' },
}

export const darkCards: CardPalette = {
  red: { stamp: '#FF8A7A', paper: '#292119' },
  jade: { stamp: '#77D1AE', paper: '#1D2620' },
  amber: { stamp: '#F0BE62', paper: '#2B2416' },
  indigo: { stamp: '#A9B6FF', paper: '#22232D' },
  plum: { stamp: '#F2A0D3', paper: '#2A1F27' },
  coffee: { stamp: '#DDB08A', paper: '#2A211B' },
}

function dashed(word: string): string {
  return word.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}

/** The palette as CSS variables: `sealWash` becomes `--seal-wash`, the red card's stamp `--card-red-stamp`. */
export function colorVariables(palette: Palette, cards: CardPalette): Record<string, string> {
  const own = Object.entries(palette).map(([name, value]) => [`--${dashed(name)}`, value])
  const ofCards = Object.entries(cards).flatMap(([name, { stamp, paper }]) => [
    [`--card-${name}-stamp`, stamp],
    [`--card-${name}-paper`, paper],
  ])
  return Object.fromEntries([...own, ...ofCards])
}
