import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface TextPiece {
  readonly text: string;
  /** Points from the lower left corner. */
  readonly x: number;
  readonly y: number;
  /** Type size in points as it lands on paper. */
  readonly points: number;
}

/** A picture as it lands on paper, millimetres. */
export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
}

export interface ReadPage {
  readonly pieces: readonly TextPiece[];
  /** All text without blanks: letter spacing must not change what is compared. */
  readonly text: string;
  readonly pictures: readonly PlacedPicture[];
  readonly width: number;
  readonly height: number;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  readonly title: string;
  readonly language: string;
  readonly printScaling: string;
}

/** Reads a PDF back with another library than the one that wrote it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const content = await page.getTextContent();
    const pieces = content.items.flatMap((item) => ('str' in item ? [pieceOf(item)] : []));
    const { width, height } = page.getViewport({ scale: 1 });
    const text = withoutBlanks(pieces.map((piece) => piece.text).join(''));
    pages.push({ pieces, text, pictures: await picturesOf(page), width, height });
  }
  const { info } = await file.getMetadata();
  const facts: Record<string, unknown> = { ...info };
  // A map in the present version of the reader, a plain object in its published types.
  const found: unknown = await file.getViewerPreferences();
  const scaling: unknown = found instanceof Map ? found.get('PrintScaling') : undefined;
  const title = String(facts['Title']);
  return {
    pages,
    title,
    language: String(facts['Language']),
    printScaling: String(scaling),
  };
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

function pieceOf(item: { readonly str: string; readonly transform: readonly number[] }): TextPiece {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: item.str, x, y, points: Math.hypot(a, b) };
}

/** Nothing on these pages is turned or slanted but text, so that two factors tell the size of a picture. */
async function picturesOf(page: PDFPageProxy): Promise<readonly PlacedPicture[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: PlacedPicture[] = [];
  const kept: (readonly [number, number])[] = [];
  let scale: readonly [number, number] = [1, 1];
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save) kept.push(scale);
    else if (operator === OPS.restore) scale = kept.pop() ?? [1, 1];
    else if (operator === OPS.transform) {
      const [a = 1, , , d = 1]: readonly number[] = argsArray[at];
      scale = [scale[0] * a, scale[1] * d];
    } else if (operator === OPS.paintImageXObject) {
      const [width, height] = scale.map((points) => (Math.abs(points) / 72) * 25.4);
      pictures.push({ width: width ?? 0, height: height ?? 0 });
    }
  }
  return pictures;
}
