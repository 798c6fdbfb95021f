import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { tell } from '../tell.mjs';
import { drawerArguments, readJson } from './files.mjs';

const patience = 240_000;

function lineOf({ text, x, y, size, spacing, colour }) {
  const place = `left:${x}mm;top:${y - size}mm;font-size:${size}mm;letter-spacing:${spacing}mm;color:${colour}`;
  return `<span style="${place}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span>`;
}

const url = (file) => pathToFileURL(file).href;
const { files, count, means } = drawerArguments();
const { photo, pages } = readJson(files.scene);
const area = `left:${photo.x}mm;top:${photo.y}mm;width:${photo.width}mm;height:${photo.height}mm`;
const sections = pages.slice(0, count).map(({ lines, code }, index) => {
  const place = `translate(${code.x} ${code.y}) scale(${code.module})`;
  return [
    `<section><img class="ground" src="${url(files.groundPng)}">`,
    `<img style="${area}" src="${url(files.photo(index))}">`,
    `<svg viewBox="0 0 297 210"><path transform="${place}" d="${code.path}"/></svg>`,
    ...lines.map(lineOf),
    '</section>',
  ].join('');
});
const style = `@page{size:297mm 210mm;margin:0}
@font-face{font-family:own;src:url("${url(means.fonts.serif)}")}
body{margin:0;font-family:own}
section{position:relative;width:297mm;height:210mm;overflow:hidden;break-after:page}
section>*{position:absolute;line-height:1;white-space:pre}
.ground,svg{left:0;top:0;width:297mm;height:210mm}`;
const html = path.join(path.dirname(files.scene), 'pages.html');
writeFileSync(html, `<!doctype html><meta charset="utf-8"><style>${style}</style>${sections.join('')}`);

const { executablePath, args, env } = means.browser;
const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
// The browser runs already; only what it does with the pages is counted.
const start = performance.now();
const page = await browser.newPage();
await page.goto(url(html), { waitUntil: 'load', timeout: patience });
await page.evaluate(() => document.fonts.ready.then(() => undefined));
const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, timeout: patience });
writeFileSync(files.output('chromium'), bytes);
const milliseconds = performance.now() - start;
await browser.close();
tell({ milliseconds, bytes: bytes.length, peakMegabytes: 0 });
