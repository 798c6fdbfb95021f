import { describe, expect, test } from 'vitest';
import { canTakeStep } from '#shared/rules/certificates/state.ts';

describe('a certificate that is', () => {
  test.each([
    ['waiting', 'assign-number'],
    ['waiting', 'void'],
    ['numbered', 'print'],
    ['numbered', 'void'],
    ['printed', 'print'],
    ['printed', 'hand-over'],
    ['printed', 'void'],
    ['handed-over', 'print'],
    ['handed-over', 'void'],
  ] as const)('%s can %s', (state, step) => {
    expect(canTakeStep(state, step)).toBe(true);
  });

  test.each([
    ['waiting', 'print'],
    ['waiting', 'hand-over'],
    ['numbered', 'assign-number'],
    ['numbered', 'hand-over'],
    ['handed-over', 'hand-over'],
    ['voided', 'assign-number'],
    ['voided', 'print'],
    ['voided', 'void'],
  ] as const)('%s cannot %s', (state, step) => {
    expect(canTakeStep(state, step)).toBe(false);
  });
});
