import type { Area } from '../../../electron/core/drawing/path.ts';
import type { FontFiles } from '../../../electron/core/drawing/fonts.ts';
import type { CertificateStyle } from '../../../electron/core/certificates/certificate-facts.ts';

/** A line of text as the application placed it: the others need not measure anything. Millimetres. */
export interface SceneLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly spacing: number;
  readonly colour: string;
}

/** A page as the others are told to draw it. */
export interface ScenePage {
  readonly lines: readonly SceneLine[];
  /** Its text to encode, and its dark modules as an SVG path; millimetres. */
  readonly code: {
    readonly text: string;
    readonly level: 'M' | 'Q';
    readonly path: string;
    readonly x: number;
    readonly y: number;
    readonly side: number;
    readonly module: number;
  };
}

export interface Scene {
  readonly photo: Area;
  readonly pages: readonly ScenePage[];
}

/** What a drawer would otherwise have to look for, with modules of the application that cost it time and memory. */
export interface Means {
  readonly fonts: FontFiles;
  readonly style: CertificateStyle;
  readonly browser: {
    readonly executablePath: string;
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
  };
}
