// The Mantine theme: with colors.ts the only place with colours and sizes. Parts use its CSS variables by name.
import {
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  NativeSelect,
  NumberInput,
  Radio,
  rem,
  Select,
  Switch,
  Table,
  Textarea,
  TextInput,
  Tooltip,
  type VariantColorsResolver,
} from '@mantine/core'
import { colorVariables, dark, darkCards, light, lightCards } from './colors.ts'

// Mantine wants ten shades; 4 is the seal in the dark, 6 the seal in the light.
const seal: MantineColorsTuple = [
  '#FDF1EF',
  '#FBE4E0',
  '#F5C6BF',
  '#FFA497',
  '#FF8A7A',
  '#CF4438',
  '#B3261E',
  '#96180F',
  '#7A130C',
  '#5E0F09',
]

// Mantine's own greys, made warm. The fourth borders what is filled in: 3:1 against paper.
const gray: MantineColorsTuple = [
  '#FBF7EF',
  '#F6F1E7',
  '#EFE7DA',
  '#E4DACA',
  '#978B7B',
  '#857969',
  '#6B6053',
  '#544A3F',
  '#3A3128',
  '#221C15',
]

// Its greys of the dark scheme, from text (0) to what lies behind everything (9).
const darkGray: MantineColorsTuple = [
  '#F3EADC',
  '#D8CCBA',
  '#B4A794',
  '#948877',
  '#75695A',
  '#3A3026',
  '#292119',
  '#1F1A15',
  '#16120E',
  '#100D0A',
]

// The variants that carry the seal take their colours from the palette, so that text on red is readable in both schemes.
const variantColorResolver: VariantColorsResolver = input => {
  const colors = defaultVariantColorsResolver(input)
  if ((input.color ?? input.theme.primaryColor) !== 'seal') return colors
  const border = `${rem(1)} solid transparent`
  if (input.variant === 'filled')
    return { background: 'var(--seal)', hover: 'var(--seal-pressed)', color: 'var(--on-seal)', border }
  if (input.variant === 'light')
    return { background: 'var(--seal-wash)', hover: 'var(--seal-wash)', color: 'var(--seal)', border }
  if (input.variant === 'subtle' || input.variant === 'transparent')
    return { background: 'transparent', hover: 'var(--seal-wash)', color: 'var(--seal)', border }
  if (input.variant === 'outline')
    return {
      background: 'transparent',
      hover: 'var(--seal-wash)',
      color: 'var(--seal)',
      border: `${rem(1)} solid var(--seal)`,
    }
  return colors
}

// What opens has the next key at once and what closes leaves it to the page: no letter is lost to a motion. How things
// come in is drawn by base.css alone.
const transitionProps = { duration: 0 }
// What lies over the page leaves it visible: the place is not lost.
const overPage = { transitionProps, overlayProps: { backgroundOpacity: 0.35 } }
const sheetTitle = { fontSize: rem(20), fontWeight: 600 }

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', sans-serif",
  colors: { seal, gray, dark: darkGray },
  primaryColor: 'seal',
  primaryShade: { light: 6, dark: 4 },
  black: light.ink,
  white: '#FFFFFF',
  variantColorResolver,
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: rem(12.5), sm: rem(13.5), md: rem(15), lg: rem(17), xl: rem(20) },
  // Ế, Ộ and Ữ stand two marks high: less than 1.5 would cut them.
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(6), sm: rem(8), md: rem(12), lg: rem(14), xl: rem(18) },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: rem(27), lineHeight: '1.5' },
      h2: { fontSize: rem(20), lineHeight: '1.5' },
      h3: { fontSize: rem(17), lineHeight: '1.5' },
    },
  },
  components: {
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: 'var(--on-seal)' } }),
    Radio: Radio.extend({ defaultProps: { iconColor: 'var(--on-seal)' } }),
    Switch: Switch.extend({ defaultProps: { withThumbIndicator: false } }),
    Menu: Menu.extend({
      // Inside the page, where its landmarks are; the first item has the focus at once. A key that comes a moment before
      // the focus does must not close it: Mantine takes a key pressed elsewhere for leaving.
      defaultProps: {
        withInitialFocusPlaceholder: false,
        withinPortal: false,
        clickOutsideEvents: ['mousedown', 'touchstart'],
        transitionProps,
      },
      styles: { item: { minHeight: rem(40), fontSize: rem(15) } },
    }),
    Modal: Modal.extend({ defaultProps: { ...overPage, radius: 'lg', centered: true }, styles: { title: sheetTitle } }),
    Drawer: Drawer.extend({ defaultProps: overPage, styles: { title: sheetTitle } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    NumberInput: NumberInput.extend({ defaultProps: { size: 'md' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'md' } }),
    Table: Table.extend({ defaultProps: { borderColor: 'var(--line)' } }),
    Select: Select.extend({ defaultProps: { size: 'md' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: true } }),
  },
})

// Sizes that parts share and Mantine has no name for.
const sizes = {
  '--size-rail': rem(92),
  '--size-target-main': rem(58),
  '--size-target': rem(44),
  '--size-name': rem(27),
  '--size-number': rem(34),
  // Paper is white and ink is black, in the dark, too.
  '--print-paper': '#FFFFFF',
  '--print-ink': '#000000',
  '--print-seal': light.seal,
}

// Mantine's own names for the same colours, so that its parts look like ours.
const mantineColors = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--soft)',
  '--mantine-color-placeholder': 'var(--soft)',
  '--mantine-color-error': 'var(--seal)',
  '--mantine-color-success': 'var(--jade)',
  '--mantine-color-anchor': 'var(--seal)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-hover': 'var(--ground)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line)',
  '--menu-item-hover': 'var(--ground)',
  '--mantine-color-disabled': 'var(--ground)',
  '--mantine-color-disabled-color': 'var(--soft)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-seal-filled': 'var(--seal)',
  '--mantine-color-seal-filled-hover': 'var(--seal-pressed)',
  '--mantine-color-seal-light': 'var(--seal-wash)',
  '--mantine-color-seal-light-hover': 'var(--seal-wash)',
  '--mantine-color-seal-light-color': 'var(--seal)',
  '--mantine-color-seal-outline': 'var(--seal)',
  '--mantine-color-seal-text': 'var(--seal)',
  '--mantine-primary-color-contrast': 'var(--on-seal)',
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: sizes,
  light: { ...colorVariables(light, lightCards), ...mantineColors },
  dark: { ...colorVariables(dark, darkCards), ...mantineColors },
})
