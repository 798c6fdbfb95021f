import type { Sketch } from './portrait-sketch.ts';

const shoulders =
  'M 20 579 C 22 500 60 466 128 446 L 166 430 Q 206.5 452 247 430 L 285 446 C 353 466 391 500 393 579 Z';

/** Neck, shoulders and what is worn; plain working and office clothes. */
export function clothes(sketch: Sketch): string {
  const { base, shade } = sketch.cloth;
  const seams = `<path d="M 92 579 Q 90 530 100 506 M 321 579 Q 323 530 313 506" fill="none" stroke="${shade}" stroke-width="4" stroke-linecap="round"/>`;
  const body = `<path d="${shoulders}" fill="${base}"/>${seams}`;
  const garment = [jacket, shirt, roundNeck, zippedJacket][sketch.clothing] ?? jacket;
  return body + neck(sketch) + garment(sketch);
}

function neck({ skin, chin: drawnChin }: Sketch): string {
  const chin = drawnChin + 16;
  return [
    `<path d="M 170 300 L 170 424 Q 172 462 206.5 470 Q 241 462 243 424 L 243 300 Z" fill="${skin.light}"/>`,
    `<path d="M 170 ${chin - 40} L 170 ${chin + 8} Q 206.5 ${chin + 46} 243 ${chin + 8} L 243 ${chin - 40} Z" fill="${skin.shade}" opacity=".75"/>`,
  ].join('');
}

function jacket({ cloth }: Sketch): string {
  return [
    `<path d="M 160 428 L 206.5 540 L 253 428 L 243 420 Q 206.5 470 170 420 Z" fill="${cloth.inner}"/>`,
    `<path d="M 170 418 Q 180 452 206.5 474 L 186 498 L 158 430 Z" fill="#fff" stroke="#d5d9df" stroke-width="2"/>`,
    `<path d="M 243 418 Q 233 452 206.5 474 L 227 498 L 255 430 Z" fill="#fff" stroke="#d5d9df" stroke-width="2"/>`,
    `<path d="M 158 430 L 124 448 L 136 500 L 156 506 L 198 579 L 215 579 L 257 506 L 277 500 L 289 448 L 255 430 L 206.5 548 Z" fill="${cloth.shade}"/>`,
  ].join('');
}

function shirt({ cloth }: Sketch): string {
  return [
    `<path d="M 170 416 Q 178 454 206.5 478 L 180 508 L 150 436 Z" fill="${cloth.inner}" stroke="${cloth.shade}" stroke-width="2.5"/>`,
    `<path d="M 243 416 Q 235 454 206.5 478 L 233 508 L 263 436 Z" fill="${cloth.inner}" stroke="${cloth.shade}" stroke-width="2.5"/>`,
    `<path d="M 206.5 482 L 206.5 579" stroke="${cloth.shade}" stroke-width="3"/>`,
    `<circle cx="206.5" cy="514" r="4.5" fill="${cloth.inner}"/><circle cx="206.5" cy="556" r="4.5" fill="${cloth.inner}"/>`,
  ].join('');
}

function roundNeck({ cloth }: Sketch): string {
  return `<path d="M 158 430 Q 168 482 206.5 486 Q 245 482 255 430 L 243 424 Q 236 466 206.5 470 Q 177 466 170 424 Z" fill="${cloth.shade}"/>`;
}

function zippedJacket({ cloth }: Sketch): string {
  return [
    `<path d="M 166 424 Q 206.5 490 247 424 L 206.5 520 Z" fill="${cloth.inner}"/>`,
    `<path d="M 168 404 Q 168 450 206.5 500 L 190 514 Q 146 470 146 440 Z" fill="${cloth.shade}"/>`,
    `<path d="M 245 404 Q 245 450 206.5 500 L 223 514 Q 267 470 267 440 Z" fill="${cloth.shade}"/>`,
    `<path d="M 206.5 500 L 206.5 579" stroke="#c9ced6" stroke-width="4"/>`,
  ].join('');
}
