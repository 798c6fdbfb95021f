import { borderColours, colourDistance, medianColour, type Colour, type Pixels } from './pixels.ts';

export type BackgroundColour = 'white' | 'blue' | 'red' | 'grey' | 'dark' | 'uneven' | 'other';

export type Background = {
  readonly colour: BackgroundColour;
  /** The usual colour of the border as #rrggbb. */
  readonly seen: string;
  /** How many in a hundred border pixels are white. */
  readonly whitePercent: number;
};

const mostlyWhite = 88;

/** Names the background of a cropped portrait by its border pixels. A soft shadow on white still counts as white. */
export function background(pixels: Pixels): Background {
  const border = borderColours(pixels);
  const usual = medianColour(border);
  const whitePercent = percentOf(border, isWhite);
  const alikePercent = percentOf(border, (colour) => colourDistance(colour, usual) < 40);
  // White that something reaches into, such as a head lying on its side, is not one colour either.
  const isUneven = alikePercent < 60 || isWhite(usual);
  const colour = isUneven ? 'uneven' : colourName(usual);
  return {
    colour: whitePercent >= mostlyWhite ? 'white' : colour,
    seen: `#${usual.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
    whitePercent,
  };
}

function isWhite(colour: Colour): boolean {
  return Math.min(...colour) >= 222 && Math.max(...colour) - Math.min(...colour) <= 22;
}

function percentOf(colours: readonly Colour[], matches: (colour: Colour) => boolean): number {
  return Math.round((100 * colours.filter(matches).length) / Math.max(colours.length, 1));
}

function colourName([red, green, blue]: Colour): BackgroundColour {
  const highest = Math.max(red, green, blue);
  const spread = highest - Math.min(red, green, blue);
  if (highest < 60) return 'dark';
  if (spread < 30) return highest >= 235 ? 'other' : 'grey';
  if (blue === highest && blue - red > 25) return 'blue';
  if (red === highest && red - Math.max(green, blue) > 60) return 'red';
  return 'other';
}
