import type { EmbeddedFont } from './embedded-font.ts';
import type { Face } from './fonts.ts';
import { type Shaped, shape } from './glyphs.ts';
import type { FontShelf, Hand } from './fonts.ts';
import { digits } from './millimetres.ts';
import type { Area } from './path.ts';
import type { PdfObject, PdfResources } from './pdf-store.ts';

/** Something drawn once and placed on many pages: a picture or a whole drawing. */
export type Stamp = { readonly label: string; readonly object: PdfObject } & (
  | { readonly kind: 'drawing' }
  /** Width over height. */
  | { readonly kind: 'picture'; readonly proportion: number }
);

export type PathStyle = {
  readonly fill?: string;
  readonly stroke?: string;
  /** Millimetres. */
  readonly width?: number;
  readonly dash?: readonly [number, number];
  readonly evenOdd?: boolean;
  readonly roundEnds?: boolean;
};

export type LineOfText = {
  readonly text: string;
  /** Left end of the baseline, millimetres. */
  readonly x: number;
  readonly y: number;
  readonly hand: Hand;
  /** Type size in millimetres (see mmOfPoints). */
  readonly size: number;
  readonly colour: string;
  /** Extra space after every letter, millimetres. */
  readonly spacing?: number;
  /** Degrees, anticlockwise. */
  readonly turned?: number;
};

/** What an Ink needs from its paper: fonts and shared states of the file. */
export type InkSupply = {
  readonly shelf: FontShelf;
  readonly font: (face: Face) => EmbeddedFont;
  /** A graphics state by name: how colours mix with what lies below, and how strongly. */
  readonly state: (mixing: Mixing) => { readonly label: string; readonly object: PdfObject };
};

/** `multiply` lets white paper of a scanned seal disappear as ink on paper does. */
export type Mixing = { readonly blend: 'Normal' | 'Multiply'; readonly opacity: number };

/** How a stamp lies on the page; a picture covers its area unless it must be shown whole. */
export type Placing = { readonly mixing?: Mixing; readonly fit?: 'cover' | 'inside' };

/** Draws on one page or one stamp; millimetres from the top left corner, y downwards. */
export class Ink {
  readonly shelf: FontShelf;
  readonly #supply: InkSupply;
  readonly #content: string[] = [];
  readonly #fonts = new Map<string, PdfObject>();
  readonly #xobjects = new Map<string, PdfObject>();
  readonly #states = new Map<string, PdfObject>();

  constructor(supply: InkSupply) {
    this.#supply = supply;
    this.shelf = supply.shelf;
  }

  /** Path in PDF operators, as the functions of path.ts write them. */
  path(data: string, style: PathStyle): void {
    const out: string[] = ['q'];
    if (style.fill) out.push(`${colour(style.fill)} ${isGrey(style.fill) ? 'g' : 'rg'}`);
    if (style.stroke) {
      out.push(
        `${colour(style.stroke)} ${isGrey(style.stroke) ? 'G' : 'RG'} ${digits(style.width ?? 0.2)} w`,
      );
      if (style.dash) out.push(`[${style.dash.map(digits).join(' ')}] 0 d`);
      if (style.roundEnds) out.push('1 J 1 j');
    }
    out.push(data, `${paint(style)} Q`);
    this.#content.push(out.join('\n'));
  }

  text(line: LineOfText): void {
    this.shaped(shape(line.text, line.hand, this.shelf), line);
  }

  /** A line whose middle lies at x. */
  centred(text: string, line: Omit<LineOfText, 'text' | 'spacing' | 'turned'>): void {
    const shaped = shape(text, line.hand, this.shelf);
    this.shaped(shaped, { ...line, x: line.x - (shaped.width * line.size) / 2 });
  }

  /** A line already shaped; the caller measured it. */
  shaped(shaped: Shaped, line: Omit<LineOfText, 'text' | 'hand'>): void {
    const angle = ((line.turned ?? 0) * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const matrix = [cos, -sin, -sin, -cos].map((v) => String(Math.round(v * 1e5) / 1e5)).join(' ');
    const out = [
      `BT ${colour(line.colour)} ${isGrey(line.colour) ? 'g' : 'rg'} ${digits(line.spacing ?? 0)} Tc`,
      `${matrix} ${digits(line.x)} ${digits(line.y)} Tm`,
    ];
    for (const piece of shaped.pieces) {
      const font = this.#supply.font(piece.face);
      this.#fonts.set(font.label, font.object);
      out.push(`/${font.label} ${digits(line.size)} Tf [${glyphRun(piece, font)}] TJ`);
    }
    out.push('ET');
    this.#content.push(out.join('\n'));
  }

  /**
   * A picture keeps its own proportions: it covers the whole area, what stands over is cut evenly, or lies whole
   * inside it, in its middle. A drawing keeps its own size and is only moved to x, y.
   */
  place(stamp: Stamp, area: Area, { mixing, fit = 'cover' }: Placing = {}): void {
    this.#xobjects.set(stamp.label, stamp.object);
    const out = ['q'];
    if (mixing) {
      const state = this.#supply.state(mixing);
      this.#states.set(state.label, state.object);
      out.push(`/${state.label} gs`);
    }
    if (stamp.kind === 'picture') {
      const { x, y, width, height } = (fit === 'cover' ? covering : inside)(area, stamp.proportion);
      if (fit === 'cover')
        out.push(`${[area.x, area.y, area.width, area.height].map(digits).join(' ')} re W n`);
      out.push(`${digits(width)} 0 0 ${digits(-height)} ${digits(x)} ${digits(y + height)} cm`);
    } else out.push(`1 0 0 1 ${digits(area.x)} ${digits(area.y)} cm`);
    out.push(`/${stamp.label} Do Q`);
    this.#content.push(out.join('\n'));
  }

  /** Everything drawn in `draw` is moved by so many millimetres. */
  moved(x: number, y: number, draw: () => void): void {
    this.#content.push(`q 1 0 0 1 ${digits(x)} ${digits(y)} cm`);
    draw();
    this.#content.push('Q');
  }

  content(): string {
    return this.#content.join('\n');
  }

  resources(): PdfResources {
    return { fonts: this.#fonts, xobjects: this.#xobjects, states: this.#states };
  }
}

/** The smallest area of this proportion that covers the given one from its middle. */
function covering(area: Area, proportion: number): Area {
  const width = Math.max(area.width, area.height * proportion);
  const height = Math.max(area.height, area.width / proportion);
  return { x: area.x - (width - area.width) / 2, y: area.y - (height - area.height) / 2, width, height };
}

/** The largest area of this proportion that lies whole in the middle of the given one. */
function inside(area: Area, proportion: number): Area {
  const width = Math.min(area.width, area.height * proportion);
  const height = Math.min(area.height, area.width / proportion);
  return { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
}

function glyphRun(piece: Shaped['pieces'][number], font: EmbeddedFont): string {
  let run = '<';
  for (const [at, glyph] of piece.glyphs.entries()) {
    run += font.encode(glyph, piece.codes[at] ?? 0);
    const kerning = piece.face.advanceOf(glyph) - (piece.advances[at] ?? 0);
    if (Math.abs(kerning) > 0.01) run += `> ${digits(kerning)} <`;
  }
  return `${run}>`;
}

function paint(style: PathStyle): string {
  const rule = style.evenOdd ? '*' : '';
  if (style.fill && style.stroke) return `B${rule}`;
  if (style.fill) return `f${rule}`;
  return style.stroke ? 'S' : 'n';
}

const colours = new Map<string, string>();

/** `#rrggbb` as PDF components; greys in one component, so that printers use black ink alone. */
function colour(hex: string): string {
  let known = colours.get(hex);
  if (!known) {
    const parts = [1, 3, 5].map((at) => digits(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    known = isGrey(hex) ? (parts[0] ?? '0') : parts.join(' ');
    colours.set(hex, known);
  }
  return known;
}

function isGrey(hex: string): boolean {
  return hex.slice(1, 3) === hex.slice(3, 5) && hex.slice(3, 5) === hex.slice(5, 7);
}
