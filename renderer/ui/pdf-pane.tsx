import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useLayoutEffect, useRef, useState } from 'react';
import { type PageSize, PdfPage } from './pdf-page.tsx';

/** Room around a sheet that is fitted into the pane. */
const margin = 30;

interface PdfPaneProps {
  readonly document: PDFDocumentProxy;
  readonly label: string;
  /** 1 is the size on paper; undefined fits a sheet into the pane. */
  readonly zoom?: number | undefined;
  /** Told whenever the scale that is shown changes. */
  readonly onScale?: (scale: number) => void;
  /** Fits the width alone, for reading through many pages. */
  readonly isFittedByWidth?: boolean;
  /** A newer file is on its way. */
  readonly isStale?: boolean;
}

/** The box's own size, followed. */
function useSize() {
  const box = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<PageSize>();
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize(entry.contentRect);
    });
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return { box, size };
}

/** Pages of a PDF on a desk, scrolled and zoomed; knows nothing of what they say. */
export function PdfPane(props: PdfPaneProps) {
  const { document, label, zoom, onScale, isFittedByWidth = false, isStale = false } = props;
  const { box, size } = useSize();
  const [sheet, setSheet] = useState<PageSize>();
  const fitted = fit(size, sheet, isFittedByWidth);
  const scale = zoom ?? fitted;
  useLayoutEffect(() => onScale?.(scale), [onScale, scale]);
  return (
    <div
      ref={box}
      className={isStale ? 'pdf-pane is-stale' : 'pdf-pane'}
      role="group"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling box must be reached by keyboard
      tabIndex={0}
    >
      <div className="pdf-sheets">
        {Array.from({ length: document.numPages }, (_, index) => (
          <PdfPage
            key={index}
            document={document}
            number={index + 1}
            scale={scale}
            label={document.numPages === 1 ? label : `${label} ${index + 1}`}
            {...(index === 0 && { onSize: setSheet })}
          />
        ))}
      </div>
    </div>
  );
}

function fit(size: PageSize | undefined, sheet: PageSize | undefined, isByWidth: boolean): number {
  // Until the first page says how large it is, an A4 sheet is expected.
  const { width, height } = sheet ?? { width: 1123, height: 794 };
  if (size === undefined) return 0.5;
  const across = (size.width - margin) / width;
  const down = (size.height - margin) / height;
  const scale = isByWidth ? across : Math.min(across, down);
  return Math.max(0.1, Math.min(2, Math.floor(scale * 100) / 100));
}
