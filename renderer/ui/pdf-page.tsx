import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import './pdf-page.css';

/** CSS pixels of a point at 100 %: 96 dots per inch against 72. */
const pixelsPerPoint = 96 / 72;

export interface PageSize {
  /** CSS pixels at 100 %. */
  readonly width: number;
  readonly height: number;
}

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
  /** 1 is the size on paper. */
  readonly scale: number;
  /** Read aloud before the text of the page. */
  readonly label: string;
  readonly onSize?: (size: PageSize) => void;
}

interface Drawn {
  readonly picture: HTMLCanvasElement;
  readonly text: string;
}

async function draw(page: PDFPageProxy, scale: number): Promise<Drawn> {
  const picture = globalThis.document.createElement('canvas');
  const viewport = page.getViewport({ scale: scale * pixelsPerPoint * devicePixelRatio });
  picture.width = Math.round(viewport.width);
  picture.height = Math.round(viewport.height);
  await page.render({ canvas: picture, viewport }).promise;
  const { items } = await page.getTextContent();
  return { picture, text: items.map((item) => ('str' in item ? item.str : '')).join(' ') };
}

/** One page of a PDF. It is drawn aside and then shown whole, so that nothing blinks while pages change. */
export function PdfPage({ document, number, scale, label, onSize }: PdfPageProps) {
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const tell = useRef(onSize);
  useEffect(() => {
    tell.current = onSize;
  });
  useEffect(() => {
    let isWanted = true;
    async function show(): Promise<void> {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: pixelsPerPoint });
      if (!isWanted) return;
      tell.current?.({ width, height });
      const drawn = await draw(page, scale);
      if (!isWanted) return;
      Object.assign(drawn.picture.style, { width: `${width * scale}px`, height: `${height * scale}px` });
      box.current?.replaceChildren(drawn.picture);
      setText(drawn.text);
    }
    // A document that was closed while it was drawn was replaced by another.
    show().catch(() => setText(''));
    return () => {
      isWanted = false;
    };
  }, [document, number, scale]);
  return (
    <div className="pdf-page" role="img" aria-label={`${label}. ${text}`}>
      <div ref={box} />
    </div>
  );
}
