import { judgeCode, type Judgement } from '#shared/rules/certificates/judge-code.ts';
import { splitQrText, tidyPastedQr } from '#shared/rules/certificates/qr-text.ts';
import { dayOfVoidList } from '#shared/rules/certificates/void-list.ts';
import { certificatePapers } from '../text/certificate-papers.ts';
import { verifyPage } from '../text/verify-page.ts';
import type { Language } from '../text/words.ts';
import { watchCamera } from './camera.ts';
import { element, fill } from './element.ts';
import { fileReason } from './file-reason.ts';
import { fileButton, type InputParts, inputView } from './input-view.ts';
import { type Knowledge, learn } from './knowledge.ts';
import { nameOf } from './names.ts';
import { prover } from './prover.ts';
import { readPicture } from './read-picture.ts';
import { type Say, sayIn } from './say.ts';
import { trustView } from './trust-view.ts';
import { verdictView } from './verdict-view.ts';

/** The largest key file or list that is read at all. */
const largestFile = 1_000_000;

/** The page: what it knows, what was asked last, and the parts that show it. */
export class VerifyPage {
  readonly #place: HTMLElement;
  readonly #today: string;
  #language: Language;
  #say: Say;
  #knowledge: Knowledge = { keys: [], lists: [] };
  #judgement: Judgement | undefined;
  #input: InputParts;
  #answer = element('section', {});
  #trust = element('div', {});
  #news = element('div', {});
  #stopCamera: (() => void) | undefined;

  constructor(place: HTMLElement, options: { readonly language: Language; readonly today: string }) {
    this.#place = place;
    this.#today = options.today;
    this.#language = options.language;
    this.#say = sayIn(options.language);
    this.#input = this.#makeInput();
  }

  /** Takes in a file that came with the page or was handed in, and says what came of it. */
  take(text: string, fileName: string | undefined): void {
    const say = this.#say;
    const isInPage = fileName === undefined;
    const learnt = learn(this.#knowledge, { text, isInPage, today: this.#today });
    if (learnt.kind === 'problem') {
      const file = fileName ?? say(verifyPage['file.inPage']);
      this.#tell(say(verifyPage['file.refused'], { file, reason: fileReason(learnt, say) }), true);
      return;
    }
    this.#knowledge = learnt.knowledge;
    if (isInPage) return;
    if (learnt.kind === 'key')
      this.#tell(say(verifyPage['trust.key.added'], { name: nameOf(learnt.key, this.#language) }));
    else {
      const on = dayOfVoidList(learnt.list.facts);
      this.#tell(
        say(verifyPage['trust.list.added'], { name: nameOf(learnt.list.facts, this.#language), on }),
      );
    }
  }

  /** Draws everything in the present language; what was typed and judged stays. */
  show(): void {
    const say = this.#say;
    document.documentElement.lang = this.#language;
    document.title = say(verifyPage.title);
    const typed = this.#input.text.value;
    this.#closeCamera();
    this.#input = this.#makeInput();
    this.#input.text.value = typed;
    this.#answer = element('section', {
      class: 'answer',
      attributes: { 'aria-live': 'polite', 'aria-label': say(verifyPage.result) },
    });
    fill(
      this.#place,
      this.#head(),
      element('main', {}, this.#input.root, this.#answer, this.#trustSection()),
      element('footer', { class: 'second small-text' }, say(verifyPage.offline)),
    );
    this.#showAnswer();
    this.#showTrust();
  }

  /** A picture that was pasted, dropped or chosen. */
  async takePicture(file: Blob): Promise<void> {
    this.#clearAnswer();
    fill(this.#input.status, this.#say(certificatePapers['verify.reading']));
    try {
      const text = await readPicture(file);
      if (text === undefined) this.#note(this.#say(certificatePapers['verify.noCode']));
      else this.#check(text);
    } catch {
      this.#note(this.#say(certificatePapers['verify.noPicture']));
    }
  }

  async takeFiles(files: readonly File[]): Promise<void> {
    fill(this.#news);
    // Keys first: a list chosen together with its key file is proven by it.
    for (const file of [...files.filter((each) => !isList(each)), ...files.filter(isList)]) {
      this.take(file.size > largestFile ? '' : await textOf(file), file.name);
    }
    this.#showTrust();
    if (this.#judgement !== undefined) this.#check(this.#input.text.value);
  }

  #check(text: string): void {
    this.#input.text.value = text;
    fill(this.#input.status);
    const { keys, lists } = this.#knowledge;
    this.#judgement = judgeCode(splitQrText(tidyPastedQr(text)), { keys, lists, prover });
    this.#showAnswer();
    // On a telephone the answer lies below what was asked.
    this.#answer.scrollIntoView({ block: 'nearest' });
  }

  #clearAnswer(): void {
    this.#judgement = undefined;
    fill(this.#input.status);
    this.#showAnswer();
  }

  #note(words: string): void {
    fill(this.#input.status, element('p', { class: 'note' }, words));
  }

  #tell(words: string, isRefusal = false): void {
    this.#news.append(element('p', { class: isRefusal ? 'note refusal' : 'note' }, words));
  }

  #makeInput(): InputParts {
    return inputView(this.#say, {
      onPicture: (file) => void this.takePicture(file),
      onText: (text) => this.#check(text),
      onChange: () => this.#clearAnswer(),
      onClear: () => {
        this.#input.text.value = '';
        this.#clearAnswer();
      },
      onCamera: () => void this.#turnCamera(),
    });
  }

  async #turnCamera(): Promise<void> {
    if (this.#stopCamera !== undefined) {
      this.#closeCamera();
      return;
    }
    const { video, camera, status } = this.#input;
    this.#clearAnswer();
    video.hidden = false;
    try {
      this.#stopCamera = await watchCamera(video, (text) => {
        this.#closeCamera();
        this.#check(text);
      });
      camera.textContent = this.#say(verifyPage['camera.stop']);
      fill(status, this.#say(verifyPage['camera.look']));
    } catch {
      video.hidden = true;
      this.#note(this.#say(verifyPage['camera.refused']));
    }
  }

  #closeCamera(): void {
    this.#stopCamera?.();
    this.#stopCamera = undefined;
    const { video, camera, status } = this.#input;
    video.hidden = true;
    camera.textContent = this.#say(verifyPage['camera.start']);
    fill(status);
  }

  #head(): HTMLElement {
    const say = this.#say;
    const turn = element(
      'button',
      {
        class: 'quiet no-print',
        set: { type: 'button' },
        attributes: { 'aria-label': say(verifyPage['language.label']) },
      },
      say(verifyPage.language),
    );
    turn.addEventListener('click', () => {
      this.#language = this.#language === 'en' ? 'zh-CN' : 'en';
      this.#say = sayIn(this.#language);
      fill(this.#news);
      this.show();
    });
    const inPage = this.#knowledge.keys.filter((key) => key.isInPage);
    const names = inPage.map((key) => nameOf(key, this.#language)).join(' · ');
    return element(
      'header',
      {},
      element('div', {}, element('h1', {}, say(verifyPage.title)), element('p', { class: 'second' }, names)),
      turn,
    );
  }

  #trustSection(): HTMLElement {
    const say = this.#say;
    return element(
      'section',
      { class: 'trust', attributes: { 'aria-label': say(verifyPage.trust) } },
      element('h2', {}, say(verifyPage.trust)),
      this.#trust,
      this.#news,
      element(
        'div',
        { class: 'buttons no-print' },
        fileButton(
          say(verifyPage['trust.add']),
          '.pxkey,.pxvoid,.txt',
          (files) => void this.takeFiles(files),
        ),
        element('span', { class: 'second small-text' }, say(verifyPage['trust.hint'])),
      ),
    );
  }

  #showAnswer(): void {
    const { today, language, say, judgement } = {
      today: this.#today,
      language: this.#language,
      say: this.#say,
      judgement: this.#judgement,
    };
    fill(
      this.#answer,
      judgement === undefined
        ? element('p', { class: 'second idle' }, say(verifyPage.idle))
        : verdictView({ judgement, today, language, say }),
    );
  }

  #showTrust(): void {
    const shown = {
      knowledge: this.#knowledge,
      today: this.#today,
      language: this.#language,
      say: this.#say,
    };
    fill(this.#trust, trustView(shown));
  }
}

function isList(file: File): boolean {
  return file.name.toLowerCase().endsWith('.pxvoid');
}

/** A file's text; not by its own method, which older browsers lack. */
function textOf(file: Blob): Promise<string> {
  return new Promise((settle) => {
    const reader = new FileReader();
    reader.onload = () => settle(typeof reader.result === 'string' ? reader.result : '');
    // What cannot be read is refused as what it is: no key file.
    reader.onerror = () => settle('');
    reader.readAsText(file);
  });
}
