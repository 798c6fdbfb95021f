import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { makeQr } from '#core/drawing/qr.ts';

const text =
  '示例技能评价中心\n职业技能等级证书 S000014990001265000318\n韦示娜 8861\n2026-11-23\nPX1.k3f9a2.';

/** Paints the path’s rectangles, as a printer would, with a quiet zone of four modules. */
function paint(path: string, modules: number): { pixels: Uint8ClampedArray; side: number } {
  const [dot, side] = [4, (modules + 8) * 4];
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/^(\d+) (\d+) (\d+) 1\.02 re$/gmu)) {
    for (let down = 0; down < dot; down += 1) {
      const start = ((Number(y) + 4) * dot + down) * side + (Number(x) + 4) * dot;
      for (let at = start; at < start + Number(width) * dot; at += 1) pixels.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { pixels, side };
}

function readBack(content: string): string | undefined {
  const code = makeQr(content, 28);
  if (!code) return undefined;
  const { pixels, side } = paint(code.path(0, 0), code.modules);
  const found = jsQR(pixels, side, side);
  return found ? new TextDecoder().decode(Uint8Array.from(found.binaryData)) : undefined;
}

describe('a QR code', () => {
  test('is read back to the very bytes, Chinese included, whatever mask was chosen', () => {
    for (let at = 0; at < 12; at += 1) {
      const signed = text + 'Qm9x'.repeat(21) + String(at);
      expect(readBack(signed)).toBe(signed);
    }
  });

  test('takes stronger correction where its modules stay large enough', () => {
    expect(makeQr('短', 28)?.level).toBe('Q');
    expect(makeQr(text + 'Qm9x'.repeat(40), 28)?.level).toBe('M');
  });

  test('is refused where a phone could no longer read it', () => {
    expect(makeQr('字'.repeat(400), 28)).toBeUndefined();
    expect(makeQr('字'.repeat(100), 10)).toBeUndefined();
  });
});
