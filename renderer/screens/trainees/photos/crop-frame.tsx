import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Crop } from '#shared/contract/photos.ts';
import { belongsToInputMethod } from '../../../ui/key-event.ts';
import { type PictureSize, cropByKey, moveCrop, resizeCrop } from './crop.ts';
import './photos.css';

interface CropFrameProps {
  readonly address: string | undefined;
  readonly name: string;
  readonly size: PictureSize;
  readonly crop: Crop;
  readonly onCrop: (crop: Crop) => void;
  /** Keys that the frame does not use itself; answers whether it was one of them. */
  readonly onKey?: (event: React.KeyboardEvent) => boolean;
}

const share = (part: number) => `${part * 100}%`;

/** A picture with the frame that becomes the portrait: dragged, or moved and sized by keys. */
export function CropFrame({ address, name, size, crop, onCrop, onKey }: CropFrameProps) {
  const { t } = useTranslation('photos');
  const picture = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const grip = useRef<{ readonly x: number; readonly y: number; readonly crop: Crop }>(undefined);
  useEffect(() => {
    if (address !== undefined) frame.current?.focus({ preventScroll: true });
  }, [address]);

  function press(event: React.KeyboardEvent): void {
    if (belongsToInputMethod(event) || event.ctrlKey || event.altKey) return;
    const next = cropByKey(crop, { key: event.key, isLarge: event.shiftKey }, size);
    if (next !== undefined) onCrop(next);
    else if (onKey?.(event) !== true) return;
    event.preventDefault();
    event.stopPropagation();
  }
  function drag(event: PointerEvent): void {
    const box = picture.current?.getBoundingClientRect();
    if (grip.current === undefined || box === undefined) return;
    const { x, y, crop: start } = grip.current;
    onCrop(moveCrop(start, (event.clientX - x) / box.width, (event.clientY - y) / box.height));
  }
  return (
    <div className="crop-stage">
      <div
        ref={picture}
        className="crop-picture"
        style={{ aspectRatio: `${size.width} / ${size.height}` }}
        onWheel={(event) => onCrop(resizeCrop(crop, event.deltaY < 0 ? 1.05 : 1 / 1.05, size))}
      >
        {address === undefined ? null : <img src={address} alt={name} draggable={false} />}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it is moved by keys and dragged */}
        <div
          ref={frame}
          className="crop-frame"
          role="application"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the frame is moved by keys
          tabIndex={0}
          aria-label={`${t('crop')} ${t('crop.help')}`}
          style={{
            left: share(crop.x),
            top: share(crop.y),
            width: share(crop.width),
            height: share(crop.height),
          }}
          onKeyDown={press}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            grip.current = { x: event.clientX, y: event.clientY, crop };
          }}
          onPointerMove={drag}
          onPointerUp={() => {
            grip.current = undefined;
          }}
        />
      </div>
    </div>
  );
}
