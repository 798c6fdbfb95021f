import { SSF, type CellObject } from '@e965/xlsx';
import { emptyCell, type Cell } from './cell.ts';

/** What converting needs to remember through a workbook; the maps keep equal texts one object. */
export type CellConversion = {
  readonly is1904: boolean;
  readonly texts: Map<string, Cell>;
  readonly dateFormats: Map<string, DateParts | undefined>;
};

/** How much of a date a number format shows; a month alone is stored as its first day, which nobody meant. */
type DateParts = 'day' | 'month' | 'year';

/** The two functions of the library's untyped format part that are used here. */
const formats: {
  is_date(format: string): boolean;
  parse_date_code(
    serial: number,
    options: { readonly date1904: boolean },
  ): { readonly y: number; readonly m: number; readonly d: number } | null;
} = SSF;

/** How the library writes format 14, the machine's own short date. */
const shortDate = 'm/d/yy';

/** Above this a double no longer holds every whole number that 18 digits can write; Excel keeps 15 digits. */
const exactBelow = 1e15;

/** Turns one parsed cell into the cell model. Formulas give their cached result and are never calculated. */
export function convertCell(source: CellObject | undefined, conversion: CellConversion): Cell {
  if (source === undefined || source.t === 'z') return emptyCell;
  const text = shownText(source);
  if (source.t === 'e') return { kind: 'error', text };
  if (typeof source.f === 'string') return formulaCell(source, text, conversion);
  if (source.t === 'b') return { kind: 'boolean', value: source.v === true, text };
  if (source.t === 'n' && typeof source.v === 'number') return numberCell(source, source.v, conversion);
  return text === '' ? emptyCell : textCell(text, conversion);
}

function textCell(text: string, { texts }: CellConversion): Cell {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const cell: Cell = { kind: 'text', text };
  texts.set(text, cell);
  return cell;
}

function numberCell(source: CellObject, value: number, conversion: CellConversion): Cell {
  const date = dateOf(source, value, conversion);
  return {
    kind: 'number',
    value,
    text: numberText(source, value, date),
    isDate: date !== undefined,
    ...(date === undefined ? {} : { date }),
    ...lostDigits(value),
  };
}

function formulaCell(source: CellObject, text: string, conversion: CellConversion): Cell {
  const formula = String(source.f);
  if (source.t !== 'n' || typeof source.v !== 'number') return { kind: 'formula', text, formula };
  const date = dateOf(source, source.v, conversion);
  const shown = numberText(source, source.v, date);
  return {
    kind: 'formula',
    text: shown,
    formula,
    ...(date === undefined ? {} : { date }),
    ...lostDigits(source.v),
  };
}

function lostDigits(value: number): { readonly hasLostDigits?: true } {
  return Math.abs(value) >= exactBelow ? { hasLostDigits: true } : {};
}

function shownText(source: CellObject): string {
  if (typeof source.v === 'string' && source.t === 's') return source.v;
  return source.w ?? (source.v === undefined ? '' : String(source.v));
}

/** What a short date looks like depends on the machine; the library knows only the American way. */
function numberText(source: CellObject, value: number, date: string | undefined): string {
  if (date !== undefined && formatOf(source) === shortDate) return date;
  return source.w ?? String(value);
}

/** What is shown of the day of a number with a date format; undefined for times, and for days that never were. */
function dateOf(source: CellObject, serial: number, conversion: CellConversion): string | undefined {
  const format = formatOf(source);
  const parts = format === undefined ? undefined : partsShown(format, conversion);
  if (parts === undefined) return undefined;
  const isFirstDay = conversion.is1904 ? serial >= 0 : serial >= 1;
  // Serial 60 is 29 February 1900, which spreadsheets count and the calendar does not have.
  if (!isFirstDay || (!conversion.is1904 && Math.floor(serial) === 60)) return undefined;
  const day = formats.parse_date_code(serial, { date1904: conversion.is1904 });
  if (day === null || day.y > 9999) return undefined;
  const date = [String(day.y).padStart(4, '0'), pad(day.m), pad(day.d)];
  return date.slice(0, parts === 'day' ? 3 : parts === 'month' ? 2 : 1).join('-');
}

/**
 * The locale's own formats (27 to 36 and 50 to 58) are not written in an old .xls; the library shows them like
 * format 14 and names them only from the second cell on. In an .xlsx `chinese-formats.ts` names them.
 */
function formatOf(source: CellObject): string | undefined {
  if (typeof source.z === 'string') return source.z;
  return /^\d{1,2}\/\d{1,2}\/\d{2}$/.test(source.w ?? '') ? shortDate : undefined;
}

function partsShown(format: string, { dateFormats }: CellConversion): DateParts | undefined {
  if (!dateFormats.has(format)) dateFormats.set(format, readParts(format));
  return dateFormats.get(format);
}

function readParts(format: string): DateParts | undefined {
  if (!formats.is_date(format)) return undefined;
  // Of the sections for positive, negative and zero numbers the first counts; quoted and escaped words show nothing.
  const codes = (format.replace(/"[^"]*"|\[[^\]]*\]|\\./gu, '').split(';')[0] ?? '').toLowerCase();
  if (/(?<!d)d{1,2}(?!d)/u.test(codes)) return 'day';
  // Beside hours or seconds an m is minutes, and a format of the time alone names no day.
  const hasMonth = codes.includes('m') && !/[hs]/u.test(codes);
  if (hasMonth) return 'month';
  return codes.includes('y') ? 'year' : undefined;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
