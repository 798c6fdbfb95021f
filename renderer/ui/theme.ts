import { type ThemeConfig, theme } from 'antd';

const fonts =
  '"Segoe UI Variable Text","Segoe UI","Microsoft YaHei UI","Noto Sans SC","Noto Sans CJK SC",sans-serif';
const monospaced = '"Cascadia Mono",Consolas,"Noto Sans Mono CJK SC",monospace';

/** What antd derives from the seeds, replaced: 13 px text, 28 px controls, a grid of 4 px. */
const sizes = {
  fontSize: 13,
  fontSizeSM: 12,
  fontSizeLG: 14,
  fontSizeXL: 16,
  fontSizeHeading5: 14,
  fontSizeHeading4: 16,
  lineHeight: 20 / 13,
  lineHeightSM: 18 / 12,
  lineHeightLG: 20 / 14,
  fontHeight: 20,
  fontHeightSM: 18,
  fontHeightLG: 20,
  controlHeightXS: 18,
  controlHeightSM: 24,
  controlHeight: 28,
  controlHeightLG: 32,
  borderRadiusXS: 2,
  borderRadiusSM: 3,
  borderRadius: 4,
  borderRadiusLG: 4,
  motionDurationFast: '0.05s',
  motionDurationMid: '0.08s',
  motionDurationSlow: '0.1s',
} as const;

type Algorithm = Exclude<NonNullable<ThemeConfig['algorithm']>, readonly unknown[]>;

/** antd's compact spacing with our own sizes: compact text alone would be 10 px. */
const dense: Algorithm = (seed, map) => ({ ...theme.compactAlgorithm(seed, map), ...sizes });

/** Chosen so that every text keeps 4.5:1 against its ground (WCAG 2.2, 1.4.3). */
const light = {
  colorPrimary: '#0958d9',
  colorPrimaryHover: '#1765e0',
  colorPrimaryActive: '#003eb3',
  colorLink: '#0958d9',
  colorLinkHover: '#003eb3',
  colorLinkActive: '#003eb3',
  colorError: '#cf1322',
  colorWarningText: '#9a5b00',
  colorSuccessText: '#237804',
  colorText: '#1d232b',
  colorTextSecondary: '#586270',
  colorTextPlaceholder: '#66707c',
  colorTextDescription: '#586270',
  colorBorder: '#cfd5dc',
  colorBorderSecondary: '#dfe3e8',
  colorSplit: '#eceff2',
} as const;

const dark = {
  colorPrimary: '#1668dc',
  colorPrimaryHover: '#1d6fe0',
  colorPrimaryActive: '#1257bd',
  colorLink: '#6ea8fe',
  colorLinkHover: '#8fbcff',
  colorLinkActive: '#8fbcff',
  colorError: '#ff7875',
  colorWarningText: '#e8b339',
  colorSuccessText: '#7fc95b',
  colorText: '#e3e5e8',
  colorTextSecondary: '#a7adb5',
  colorTextPlaceholder: '#969da6',
  colorTextDescription: '#a7adb5',
  colorBgBase: '#161718',
  colorBgContainer: '#161718',
  colorBgElevated: '#202224',
  colorBorder: '#4a4e54',
  colorBorderSecondary: '#34373b',
  colorSplit: '#272a2d',
} as const;

/** antd's settings: static CSS (nothing generated on the page), variables under one key, motion optional. */
export function themeConfig(isDark: boolean, isStill = false): ThemeConfig {
  return {
    zeroRuntime: true,
    hashed: false,
    cssVar: { key: 'desk' },
    algorithm: isDark ? [theme.darkAlgorithm, dense] : [theme.defaultAlgorithm, dense],
    token: { fontFamily: fonts, fontFamilyCode: monospaced, ...(isDark ? dark : light), motion: !isStill },
  };
}
