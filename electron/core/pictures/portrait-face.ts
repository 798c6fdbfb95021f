import type { Sketch } from './portrait-sketch.ts';

/** Ears, face, brows, eyes, nose and mouth; the face is centred on x = 206.5. */
export function face(sketch: Sketch): string {
  return [ears(sketch), outline(sketch), eyes(sketch), mouth(sketch), sketch.hasGlasses ? glasses : ''].join(
    '',
  );
}

function ears({ cheek, skin }: Sketch): string {
  const ear = (x: number): string =>
    `<ellipse cx="${x}" cy="252" rx="13" ry="24" fill="${skin.light}"/><ellipse cx="${x}" cy="254" rx="6" ry="13" fill="${skin.shade}" opacity=".55"/>`;
  return ear(206.5 - cheek) + ear(206.5 + cheek);
}

function outline({ cheek, chin, skin }: Sketch): string {
  const left = 206.5 - cheek;
  const right = 206.5 + cheek;
  const path = [
    `M ${left} 215`,
    `C ${left} 92 ${right} 92 ${right} 215`,
    `C ${right} 290 ${right - 14} ${chin - 34} ${206.5 + 34} ${chin - 8}`,
    `Q 206.5 ${chin + 9} ${206.5 - 34} ${chin - 8}`,
    `C ${left + 14} ${chin - 34} ${left} 290 ${left} 215 Z`,
  ].join(' ');
  return `<path d="${path}" fill="${skin.light}"/>`;
}

function eyes({ brow, hair, isElder, skin, sex }: Sketch): string {
  const browWeight = sex === 'male' ? 6 : 4;
  const eye = (x: number, side: 1 | -1): string =>
    [
      `<path d="M ${x - 19} ${222 + brow + side} Q ${x} ${212 + brow} ${x + 19} ${222 + brow - side}" fill="none" stroke="${hair}" stroke-width="${browWeight}" stroke-linecap="round" opacity=".85"/>`,
      `<path d="M ${x - 16} 246 Q ${x} 235 ${x + 16} 246 Q ${x} 254 ${x - 16} 246 Z" fill="#fbfaf8"/>`,
      `<circle cx="${x}" cy="245.5" r="6.6" fill="#33261f"/><circle cx="${x + 2}" cy="243.5" r="1.7" fill="#fff"/>`,
      `<path d="M ${x - 17} 246 Q ${x} 234 ${x + 17} 246" fill="none" stroke="#2c2320" stroke-width="${sex === 'female' ? 3.4 : 2.6}" stroke-linecap="round"/>`,
      isElder
        ? `<path d="M ${x - 13} 260 Q ${x} 265 ${x + 13} 260" fill="none" stroke="${skin.shade}" stroke-width="2.2" stroke-linecap="round"/>`
        : '',
    ].join('');
  return eye(171, 1) + eye(242, -1);
}

function mouth({ chin, skin, smile, sex, isElder }: Sketch): string {
  const y = chin - 45;
  const width = sex === 'female' ? 21 : 24;
  const nose = `<path d="M 206 250 Q 198 275 197 282 Q 206 291 217 282" fill="none" stroke="${skin.shade}" stroke-width="3.2" stroke-linecap="round"/>`;
  const lips =
    sex === 'female'
      ? `<path d="M ${206.5 - width} ${y} Q 198 ${y - 5} 206.5 ${y - 2} Q 215 ${y - 5} ${206.5 + width} ${y} Q 206.5 ${y + smile + 9} ${206.5 - width} ${y} Z" fill="${skin.lip}" opacity=".75"/>`
      : `<path d="M ${206.5 - 12} ${y + 11} Q 206.5 ${y + 14} ${206.5 + 12} ${y + 11}" fill="none" stroke="${skin.shade}" stroke-width="2.4" stroke-linecap="round"/>`;
  const line = `<path d="M ${206.5 - width} ${y} Q 206.5 ${y + smile} ${206.5 + width} ${y}" fill="none" stroke="${skin.lip}" stroke-width="3.2" stroke-linecap="round"/>`;
  const folds = isElder
    ? `<path d="M 172 ${y - 24} Q 165 ${y - 12} 166 ${y - 2} M 241 ${y - 24} Q 248 ${y - 12} 247 ${y - 2}" fill="none" stroke="${skin.shade}" stroke-width="2.2" stroke-linecap="round"/>`
    : '';
  return nose + lips + line + folds;
}

const glasses = [
  '<g fill="none" stroke="#3b3f46" stroke-width="3.2">',
  '<rect x="142" y="229" width="56" height="38" rx="14"/><rect x="215" y="229" width="56" height="38" rx="14"/>',
  '<path d="M 198 243 Q 206.5 237 215 243 M 142 241 L 128 237 M 271 241 L 285 237"/></g>',
].join('');
