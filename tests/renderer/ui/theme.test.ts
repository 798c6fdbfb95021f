import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { theme } from 'antd';
import { describe, expect, test } from 'vitest';
import { themeConfig } from '../../../renderer/ui/theme.ts';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/ui/theme.css'), 'utf8');
const [lightBlock = '', darkBlock = ''] = css.split('[data-theme="dark"]');

/** A colour of theme.css; the dark block takes what it does not name from the light one. */
function ground(name: string, isDark: boolean): string {
  const pattern = new RegExp(`--${name}: (#[0-9a-f]{3,6})`);
  const found = (isDark ? pattern.exec(darkBlock) : null) ?? pattern.exec(lightBlock);
  return found?.[1] ?? '';
}

/** Relative luminance of `#rgb` or `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../gu);
  const [red = 0, green = 0, blue = 0] = (pairs ?? []).map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', false],
  ['dark', true],
] as const)('in the %s theme', (_name, isDark) => {
  const token = theme.getDesignToken(themeConfig(isDark));
  test.each(['colorText', 'colorTextSecondary', 'colorLink', 'colorLinkHover', 'colorLinkActive'] as const)(
    '%s can be read on every row, pointed at or chosen',
    (name) => {
      for (const on of ['ground', 'soft', 'hover', 'chosen', 'raised'])
        expect(contrast(token[name], ground(on, isDark)), on).toBeGreaterThanOrEqual(4.5);
    },
  );
});
