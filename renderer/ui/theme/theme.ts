import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#eef6fa',
  '#e1eff5',
  '#b7d9e7',
  '#86c5df',
  '#4aa5c9',
  '#2a87ad',
  '#1a6c8f',
  '#0f5573',
  '#0b445d',
  '#083347',
];
const gray: MantineColorsTuple = [
  '#f3f6f8',
  '#e8edf0',
  '#dbe2e7',
  '#c6d0d7',
  '#a9b5bd',
  '#7a8993',
  '#5d6c77',
  '#475762',
  '#2f3d46',
  '#17232b',
];
const dark: MantineColorsTuple = [
  '#e6ecef',
  '#aebbc3',
  '#93a2ac',
  '#72838e',
  '#4a5963',
  '#2d3940',
  '#232e35',
  '#182025',
  '#141b20',
  '#10161a',
];

// overlays stand in the landmark of what opens them, and do not move
const inPlace = { transitionProps: { duration: 0 }, withinPortal: false, floatingStrategy: 'fixed', shadow: 'md' } as const;
const still = { transitionProps: { duration: 0 } };
const small = { defaultProps: { size: 'xs' } } as const;

/** The one Mantine theme of the application: our scales, our type, overlays that do not move. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 3 },
  // Mantine's contrast choice looks at the light scheme only, so that filled controls take our own pair of tokens.
  variantColorResolver: input => {
    const border = '1px solid transparent';
    if (input.color !== undefined && input.color !== 'petrol') return defaultVariantColorsResolver(input);
    if (input.variant === 'filled')
      return { background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)', border };
    if (input.variant === 'light')
      return { background: 'var(--accent-soft)', hover: 'var(--accent-soft)', color: 'var(--accent)', border };
    if (input.variant === 'subtle') return { background: 'transparent', hover: 'var(--soft)', color: 'var(--accent)', border };
    return defaultVariantColorsResolver(input);
  },
  colors: { petrol, gray, dark },
  fontFamily: "'Source Sans 3 Variable', 'Segoe UI', sans-serif",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.333', sm: '1.385', md: '1.43', lg: '1.5', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  shadows: { md: 'var(--shadow-overlay)' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '2rem' },
      h2: { fontSize: '1rem', lineHeight: '1.25rem' },
      h3: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  components: {
    Button: small,
    Textarea: small,
    TextInput: small,
    PasswordInput: small,
    Checkbox: small,
    Radio: small,
    Switch: small,
    DatePicker: small,
    Select: { defaultProps: { size: 'xs', comboboxProps: inPlace } },
    Popover: { defaultProps: inPlace },
    Menu: { defaultProps: { ...inPlace, withInitialFocusPlaceholder: false } },
    ModalRoot: { defaultProps: still },
    DrawerRoot: { defaultProps: still },
    Tooltip: { defaultProps: { ...still, openDelay: 400, events: { hover: true, focus: true, touch: false } } },
  },
});

/** Mantine's own variables point to our tokens, so that there is one palette only. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--raised)',
    '--mantine-color-default-hover': 'var(--soft)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--late)',
    '--mantine-color-disabled': 'var(--soft)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
  };
  return { variables: {}, light: shared, dark: shared };
};
