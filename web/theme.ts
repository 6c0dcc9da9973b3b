import {
  ActionIcon,
  Alert,
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  Input,
  type MantineColorsTuple,
  Modal,
  Paper,
  Table,
  Tabs,
  Tooltip,
} from '@mantine/core';

/** The nonce under which the server's content security policy lets styles made at run time count. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';
}

const ink: MantineColorsTuple = [
  '#eef3fb',
  '#dce6f5',
  '#b7cbe9',
  '#8faedd',
  '#7399d6',
  '#4e7fc4',
  '#3e70b8',
  '#2f5fa5',
  '#264f8c',
  '#1c3f73',
];

const dark: MantineColorsTuple = [
  '#d9dde3',
  '#bcc2cb',
  '#9aa3b0',
  '#6f7987',
  '#414954',
  '#30363f',
  '#23282f',
  '#1a1d22',
  '#14161a',
  '#0e1013',
];

const systemFonts = [
  'system-ui',
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"Noto Sans"',
  '"Helvetica Neue"',
  'Arial',
  '"PingFang SC"',
  '"Hiragino Sans GB"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Noto Sans SC"',
  'sans-serif',
].join(', ');

/** How everything looks: dense, plain, rows of 32 pixels, colour kept for what means something. */
export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 6 },
  colors: { ink, dark },
  fontFamily: systemFonts,
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.4' },
      h2: { fontSize: '1rem', lineHeight: '1.45' },
      h3: { fontSize: '0.875rem', lineHeight: '1.5' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // Size `sm` is what forms use: as high as a row of a list.
    Input: Input.extend({
      vars: (_theme, { size }) => ({
        wrapper:
          size === undefined || size === 'sm' ? { '--input-height': '2rem', '--input-fz': '0.8125rem' } : {},
      }),
    }),
    InputWrapper: Input.Wrapper.extend({ defaultProps: { size: 'sm' } }),
    Button: Button.extend({
      vars: (_theme, { size }) => ({
        root:
          size === undefined || size === 'sm'
            ? { '--button-height': '2rem', '--button-fz': '0.8125rem', '--button-padding-x': '0.8125rem' }
            : {},
      }),
      defaultProps: { fw: 500 },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 'lg' } }),
    // Mantine writes badges in a mid shade on a light one, which is too faint to read (WCAG 1.4.3).
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 500 },
      vars: (_theme, { variant, color }) => {
        const name = color ?? 'gray';
        return {
          root:
            variant === undefined || variant === 'light'
              ? {
                  '--badge-bg': `light-dark(var(--mantine-color-${name}-1), color-mix(in srgb, var(--mantine-color-${name}-6) 28%, var(--mantine-color-dark-7)))`,
                  '--badge-color': `light-dark(color-mix(in srgb, var(--mantine-color-${name}-9) 62%, black), var(--mantine-color-${name}-1))`,
                }
              : {},
        };
      },
    }),
    // The same for the titles of alerts: the words are in the colour of text, only the edge says how serious it is.
    Alert: Alert.extend({
      vars: (_theme, { color }) => ({
        root: {
          '--alert-bg': `light-dark(color-mix(in srgb, var(--mantine-color-${color ?? 'ink'}-1) 55%, white), color-mix(in srgb, var(--mantine-color-${color ?? 'ink'}-9) 22%, var(--mantine-color-dark-7)))`,
          '--alert-color': 'var(--mantine-color-text)',
          '--alert-bd': `1px solid light-dark(color-mix(in srgb, var(--mantine-color-${color ?? 'ink'}-4) 80%, var(--line-strong)), color-mix(in srgb, var(--mantine-color-${color ?? 'ink'}-9) 60%, var(--line-strong)))`,
        },
      }),
    }),
    Paper: Paper.extend({ defaultProps: { withBorder: true } }),
    Modal: Modal.extend({
      styles: { title: { fontWeight: 600 } },
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } },
    }),
    Table: Table.extend({ defaultProps: { fz: 'sm', verticalSpacing: 4, horizontalSpacing: 'sm' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, fz: 'xs', withinPortal: true } }),
  },
});

/** Colours of Mantine that are too faint for small text (WCAG 1.4.3), set right for both themes. */
export const colorVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d2329',
    '--mantine-color-dimmed': '#59626d',
    '--mantine-color-placeholder': '#68717c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#2a5697',
    '--mantine-color-default-border': '#cfd5dc',
    '--mantine-color-disabled-color': '#68717c',
  },
  dark: {
    '--mantine-color-dimmed': '#a2abb7',
    '--mantine-color-placeholder': '#98a1ad',
    '--mantine-color-error': '#ff9a8f',
    '--mantine-color-anchor': '#9dbdec',
    '--mantine-color-disabled-color': '#98a1ad',
  },
});
