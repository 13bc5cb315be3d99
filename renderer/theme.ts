import {
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Radio,
  type VariantColorsResolver,
} from '@mantine/core'

const river: MantineColorsTuple = [
  '#eef5f0',
  '#dcebe1',
  '#b8d8c6',
  '#9cd0b4',
  '#82c9a5',
  '#4f9f7b',
  '#38815f',
  '#2b6d51',
  '#1f5c46',
  '#174634',
]
const brass: MantineColorsTuple = [
  '#fbf4e3',
  '#f6ead0',
  '#ecd6a4',
  '#e2c480',
  '#d9b45c',
  '#b98a2e',
  '#a07422',
  '#8a6417',
  '#7d5a12',
  '#5e430c',
]
const cinnabar: MantineColorsTuple = [
  '#fdf1ee',
  '#fbe8e4',
  '#f6c9c1',
  '#ffb3a8',
  '#ff9a8c',
  '#d4594c',
  '#bb3a2f',
  '#ab2d24',
  '#9d231b',
  '#761811',
]
/** Ink from the lightest wash to the darkest ground; Mantine takes its greys and its dark theme from these. */
const ink: MantineColorsTuple = [
  '#f6f2e8',
  '#ece6d8',
  '#dfd7c4',
  '#c9c1ad',
  '#a9a390',
  '#857f6c',
  '#616b64',
  '#46534c',
  '#2b3832',
  '#17221d',
]
const night: MantineColorsTuple = [
  '#ece8dc',
  '#b8c0b8',
  '#929c94',
  '#74817a',
  '#3a4640',
  '#2c3732',
  '#1c2420',
  '#141a17',
  '#0e1311',
  '#090c0b',
]

const sans =
  'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif'

/**
 * River and red as the house has them: plain variables that turn with the scheme, where Mantine would reckon one
 * contrast for both.
 */
const variantColorResolver: VariantColorsResolver = input => {
  const color = input.color ?? 'river'
  const ours = asOurs[color]
  if (!ours) return defaultVariantColorsResolver(input)
  const border = '1px solid transparent'
  if (input.variant === 'filled') {
    return ours === 'river'
      ? { background: 'var(--river)', hover: 'var(--river-strong)', color: 'var(--on-river)', border }
      : { background: 'var(--red-solid)', hover: 'var(--red-strong)', color: 'var(--on-red)', border }
  }
  if (input.variant === 'subtle' || input.variant === 'light') {
    const background = input.variant === 'light' ? `var(--${ours}-wash)` : 'transparent'
    return { background, hover: `var(--${ours}-wash)`, color: `var(--${ours})`, border }
  }
  return defaultVariantColorsResolver(input)
}

const asOurs: Record<string, 'river' | 'red' | undefined> = { river: 'river', cinnabar: 'red', red: 'red' }

const tick = (name: 'checkbox' | 'radio') => () => ({
  root: { [`--${name}-color`]: 'var(--river)', [`--${name}-icon-color`]: 'var(--on-river)' },
})

/** Paper and ink: Mantine's pieces in the house's colours and type. The plain colours live in style.css. */
export const theme = createTheme({
  colors: { river, brass, cinnabar, gray: ink, dark: night, red: cinnabar },
  primaryColor: 'river',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  white: '#fffdf8',
  black: '#17221d',
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace',
  headings: { fontFamily: 'var(--serif)', fontWeight: '600' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '6px', md: '10px', lg: '16px', xl: '28px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  variantColorResolver,
  components: {
    Checkbox: Checkbox.extend({ vars: tick('checkbox') }),
    Radio: Radio.extend({ vars: tick('radio') }),
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md', autoComplete: 'off', spellCheck: false } },
    Textarea: { defaultProps: { size: 'md', autoComplete: 'off', spellCheck: false } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        radius: 'md',
        padding: 'xl',
        centered: true,
        styles: {
          title: { fontFamily: 'var(--serif)', fontSize: '1.35rem', fontWeight: 600, lineHeight: 1.3 },
        },
        // The header of a dialogue is not the banner of the page.
        attributes: { header: { role: 'none' } },
      },
    },
  },
})

/** Hands the house's colours to Mantine's own variables, so that a field stands on the same paper as the page. */
export const variables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-soft)',
    '--mantine-color-placeholder': 'var(--ink-faint)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--edge)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-color-anchor': 'var(--river)',
    '--mantine-color-disabled': 'var(--sunk)',
    '--mantine-color-disabled-color': 'var(--ink-faint)',
  }
  return { variables: {}, light: shared, dark: shared }
}
