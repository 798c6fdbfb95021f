/** Where the window was when it was closed, in the screen's own pixels. */
export interface WindowPlace {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 1024, height: 600 } as const;
const usual: WindowPlace = { width: 1366, height: 768, isMaximized: false };

/**
 * The place to open at: the remembered one if enough of it to grab lies on a screen that is still there, else the
 * remembered size where the system puts it, else the usual size.
 */
export function placeOnScreens(remembered: unknown, screens: readonly Area[]): WindowPlace {
  const place = readPlace(remembered);
  if (place === undefined) return usual;
  const { x, y } = place;
  if (x === undefined || y === undefined) return place;
  const isVisible = screens.some(
    (screen) =>
      x + place.width > screen.x + 100 &&
      x < screen.x + screen.width - 100 &&
      y >= screen.y &&
      y < screen.y + screen.height - 50,
  );
  return isVisible ? place : { ...place, x: undefined, y: undefined };
}

/** The settings file can be edited by hand, so nothing of it is believed. */
function readPlace(value: unknown): WindowPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const field = (name: string): unknown => Reflect.get(value, name);
  const whole = (name: string): number | undefined => {
    const number = field(name);
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
  };
  const width = whole('width');
  const height = whole('height');
  if (width === undefined || height === undefined) return undefined;
  return {
    x: whole('x'),
    y: whole('y'),
    width: Math.max(width, smallest.width),
    height: Math.max(height, smallest.height),
    isMaximized: field('isMaximized') === true,
  };
}
