import type { Sketch } from './portrait-sketch.ts';

/** Hair that falls behind neck and shoulders; drawn before them. */
export function hairBehind(sketch: Sketch): string {
  if (sketch.sex === 'male') return '';
  const base = sketch.hair;
  const wide = sketch.cheek + 17;
  const left = 206.5 - wide;
  const right = 206.5 + wide;
  const toLength = (y: number, inward: number): string =>
    `<path d="M ${left} 215 C ${left - 2} 90 ${right + 2} 90 ${right} 215 L ${right + 4} ${y - 40} Q ${right + 4} ${y} ${right - inward} ${y} L ${left + inward} ${y} Q ${left - 4} ${y} ${left - 4} ${y - 40} Z" fill="${base}"/>`;
  switch (sketch.hairCut) {
    case 0:
      return toLength(366, 26);
    case 1:
      return toLength(470, 18);
    case 2:
      return `<circle cx="206.5" cy="96" r="38" fill="${base}"/>`;
    case 3:
      return toLength(322, 30);
    default:
      return `<path d="M 270 300 Q 318 360 296 470 Q 276 486 262 470 Q 282 380 240 320 Z" fill="${base}"/>`;
  }
}

/** Hair over the forehead and the sides; drawn last. */
export function hairInFront(sketch: Sketch): string {
  return sketch.sex === 'male' ? shortHair(sketch) : longHair(sketch);
}

function longHair(sketch: Sketch): string {
  const base = sketch.hair;
  const wide = sketch.cheek + 15;
  const left = 206.5 - wide;
  const right = 206.5 + wide;
  const cap = `M ${left} 262 C ${left - 8} 60 ${right + 8} 60 ${right} 262`;
  const inner = sketch.cheek - 3;
  const innerLeft = 206.5 - inner;
  const innerRight = 206.5 + inner;
  const fringes = [
    // straight over the brows
    `Q ${innerRight + 2} 222 ${innerRight - 4} 202 Q 206.5 214 ${innerLeft + 4} 202 Q ${innerLeft - 2} 222 ${left} 262 Z`,
    // parted in the middle
    `Q ${innerRight} 226 ${innerRight - 18} 196 Q 228 182 206.5 148 Q 184 182 ${innerLeft + 18} 196 Q ${innerLeft} 226 ${left} 262 Z`,
    // combed back
    `Q ${innerRight + 2} 212 ${innerRight - 22} 178 Q 206.5 150 ${innerLeft + 22} 178 Q ${innerLeft - 2} 212 ${left} 262 Z`,
    // parted at the side
    `Q ${innerRight + 2} 228 ${innerRight - 10} 204 Q 232 196 172 150 Q 160 190 ${innerLeft + 8} 206 Q ${innerLeft} 226 ${left} 262 Z`,
    // swept across
    `Q ${innerRight} 224 ${innerRight - 12} 192 Q 250 168 236 150 Q 210 192 ${innerLeft + 6} 204 Q ${innerLeft} 226 ${left} 262 Z`,
  ];
  return `<path d="${cap} ${fringes[sketch.hairCut] ?? ''}" fill="${base}"/>`;
}

function shortHair(sketch: Sketch): string {
  const base = sketch.hair;
  const left = 206.5 - sketch.cheek - 6;
  const right = 206.5 + sketch.cheek + 6;
  const top = 92 + (sketch.hairCut % 3) * 7;
  const cap = `M ${left} 240 C ${left - 12} ${top - 22} ${right + 12} ${top - 22} ${right} 240`;
  const fringes = [
    // cropped
    `L ${right - 9} 204 Q ${right - 22} 166 206.5 164 Q ${left + 22} 166 ${left + 9} 204 Z`,
    // combed to the side
    `L ${right - 9} 210 Q ${right - 12} 178 ${right - 34} 168 Q 214 190 ${left + 30} 168 Q ${left + 12} 184 ${left + 9} 210 Z`,
    // parted
    `L ${right - 9} 212 Q ${right - 14} 184 ${right - 26} 178 Q 222 178 178 152 Q ${left + 18} 172 ${left + 9} 212 Z`,
    // short fringe
    `L ${right - 9} 214 Q ${right - 12} 190 ${right - 24} 186 L 228 194 L 206 184 L 184 195 L ${left + 26} 185 Q ${left + 12} 190 ${left + 9} 214 Z`,
    // high forehead
    `L ${right - 8} 200 Q ${right - 20} 158 ${206.5 + 30} 150 Q 206.5 166 ${206.5 - 30} 150 Q ${left + 20} 158 ${left + 8} 200 Z`,
  ];
  return `<path d="${cap} ${fringes[sketch.hairCut] ?? ''}" fill="${base}"/>`;
}
