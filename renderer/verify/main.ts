import './older-browsers.ts';
import './page.css';
import { dayInShanghai } from '#shared/rules/trainees/dates.ts';
import { languageOfSystem } from '../text/words.ts';
import { givenTexts } from './knowledge.ts';
import { VerifyPage } from './page.ts';

const place = document.getElementById('page');
if (place === null) throw new Error('the page has no #page');

/** The colours of the system, also when it changes them in the evening. */
function followScheme(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  function show(): void {
    document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light';
  }
  // Safari before 14 has the older way alone; there the first look decides.
  if (typeof dark.addEventListener === 'function') dark.addEventListener('change', show);
  show();
}

function firstPicture(files: FileList | undefined): File | undefined {
  return Array.from(files ?? []).find((file) => file.type.startsWith('image/'));
}

/** Pictures and files may be dropped or pasted anywhere on the page. */
function listen(page: VerifyPage): void {
  document.addEventListener('paste', (event) => {
    const picture = firstPicture(event.clipboardData?.files);
    if (picture === undefined) return;
    event.preventDefault();
    void page.takePicture(picture);
  });
  document.addEventListener('dragover', (event) => event.preventDefault());
  document.addEventListener('drop', (event) => {
    const files = event.dataTransfer?.files;
    // Text that is dragged into the field goes its usual way.
    if (files === undefined || files.length === 0) return;
    event.preventDefault();
    const picture = firstPicture(files);
    if (picture === undefined) void page.takeFiles(Array.from(files));
    else void page.takePicture(picture);
  });
}

followScheme();
const page = new VerifyPage(place, {
  language: languageOfSystem(navigator.languages),
  today: dayInShanghai(new Date()),
});
for (const text of givenTexts()) page.take(text, undefined);
page.show();
listen(page);
