import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Everything that the drawers read and write, in one folder. */
export function filesIn(folder) {
  return {
    facts: path.join(folder, 'facts.json'),
    scene: path.join(folder, 'scene.json'),
    means: path.join(folder, 'means.json'),
    groundPdf: path.join(folder, 'ground.pdf'),
    groundPng: path.join(folder, 'ground.png'),
    streams: path.join(folder, 'streams.json'),
    photo: (index) => path.join(folder, `photo-${index}.jpg`),
    output: (drawer) => path.join(folder, `${drawer}.pdf`),
  };
}

export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** What a drawer is started with: the folder, how many pages, and where fonts and browser lie. */
export function drawerArguments() {
  const [folder = '', count = '0'] = process.argv.slice(2);
  const files = filesIn(folder);
  return { files, count: Number(count), means: readJson(files.means) };
}
