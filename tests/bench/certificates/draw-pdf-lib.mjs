import { readFileSync, writeFileSync } from 'node:fs';
import {
  rectangle,
  concatTransformationMatrix,
  fill,
  PDFDocument,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setCharacterSpacing,
  setFillingRgbColor,
} from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { create } from 'qrcode';
import { tell } from '../tell.mjs';
import { drawerArguments, readJson } from './files.mjs';

const mm = 72 / 25.4;
const [width, top] = [297, 210];

function drawLine(page, line, font) {
  const [red, green, blue] = line.colour
    .match(/[\da-f]{2}/giu)
    .map((part) => Number.parseInt(part, 16) / 255);
  page.pushOperators(setCharacterSpacing(line.spacing * mm));
  const place = { x: line.x * mm, y: (top - line.y) * mm, size: line.size * mm };
  page.drawText(line.text, { ...place, font, color: rgb(red, green, blue) });
}

/** Makes the code itself, as the application does; as operators, because reading an SVG path takes many times as long. */
function drawCode(page, { text, level, side, x, y }) {
  const segments = [{ data: new TextEncoder().encode(text), mode: 'byte' }];
  const { data, size } = create(segments, { errorCorrectionLevel: level }).modules;
  const scale = (side / size) * mm;
  const rectangles = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && data[row * size + column]) column += 1;
      if (column > start) rectangles.push(rectangle(start, row, column - start, 1));
    }
  }
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(scale, 0, 0, -scale, x * mm, (top - y) * mm),
    setFillingRgbColor(0, 0, 0),
    ...rectangles,
    fill(),
    popGraphicsState(),
  );
}

const { files, count, means } = drawerArguments();
const scene = readJson(files.scene);
const document = await PDFDocument.create();
document.registerFontkit(fontkit);
const font = await document.embedFont(readFileSync(means.fonts.serif), { subset: true });
const [ground] = await document.embedPdf(readFileSync(files.groundPdf));
const { photo } = scene;
const area = {
  x: photo.x * mm,
  y: (top - photo.y - photo.height) * mm,
  width: photo.width * mm,
  height: photo.height * mm,
};
for (const [index, { lines, code }] of scene.pages.slice(0, count).entries()) {
  const page = document.addPage([width * mm, top * mm]);
  page.drawPage(ground);
  page.drawImage(await document.embedJpg(readFileSync(files.photo(index))), area);
  drawCode(page, code);
  for (const line of lines) drawLine(page, line, font);
}
const bytes = await document.save({ useObjectStreams: false });
writeFileSync(files.output('pdf-lib'), bytes);
tell({ bytes: bytes.length });
