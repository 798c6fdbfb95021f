import { describe, expect, it } from 'vitest';
import { passwordStrength } from '#shared/rules/accounts/password-strength.ts';

describe('the hint about a password', () => {
  it.each([
    ['', 'too-short'],
    ['1234567', 'too-short'],
    ['12345678', 'guessable'],
    ['19880523', 'guessable'],
    ['13912345678', 'guessable'],
    ['password1', 'guessable'],
    ['Password123!', 'guessable'],
    ['abababab', 'guessable'],
    ['aaaaaaaaaaaaaa', 'guessable'],
    ['wang2026', 'guessable'],
    ['qiming-2026', 'guessable'],
    ['kestrel7', 'fair'],
    ['kestrel-lamp', 'good'],
    ['Gr8-Kestrel', 'good'],
    ['三月的风吹过黄土高坡上', 'fair'],
    ['三月的风吹过黄土高坡上的杏花', 'good'],
  ] as const)('%s is %s', (password, strength) => {
    expect(passwordStrength(password, ['wang', '王示宁', 'qiming'])).toBe(strength);
  });
});
