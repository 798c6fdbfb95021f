import { readdirSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { lockEveryPage, lockSession } from '../../electron/main/lockdown.ts';
import { isOurPage } from '../../electron/main/page-origin.ts';
import { isTrusted } from '../../electron/main/trusted-sender.ts';
import { app, session, startOver } from '../support/electron.ts';
import { preventable, StandInContents, type StandInSession } from '../support/electron-window.ts';

const ours = 'app://bundle/index.html';
const foreign = [
  'https://example.com/',
  'http://127.0.0.1:80/',
  'file:///C:/Windows/win.ini',
  'app://bundle.evil/index.html',
  'app://other/index.html',
  'about:blank',
  'not an address',
];

beforeEach(startOver);

function locked(): StandInSession {
  const own = session.fromPartition('app');
  // The stand-in answers for the session's few members that are used.
  lockSession(own as unknown as Parameters<typeof lockSession>[0]);
  return own;
}

function permission(own: StandInSession, name: string, address: string): boolean | undefined {
  const contents = new StandInContents();
  contents.address = address;
  let answer: boolean | undefined;
  own.requestHandler?.(contents, name, (isGranted) => {
    answer = isGranted;
  });
  return answer;
}

describe('a session denies by default', () => {
  test.each([
    'media',
    'geolocation',
    'notifications',
    'fullscreen',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'local-fonts',
    'loopback-network',
    'web-printing',
    'hid',
    'unknown',
  ])('permission %s', (name) => {
    const own = locked();
    expect(permission(own, name, ours)).toBe(false);
    expect(own.checkHandler?.(null, name, 'app://bundle')).toBe(false);
  });

  test('copying text is granted to our page, and to no other', () => {
    const own = locked();
    expect(permission(own, 'clipboard-sanitized-write', ours)).toBe(true);
    expect(permission(own, 'clipboard-sanitized-write', 'https://example.com/')).toBe(false);
    expect(own.checkHandler?.(null, 'clipboard-sanitized-write', 'https://example.com')).toBe(false);
  });

  test('devices, screens, pairing, spelling dictionaries and downloads', () => {
    const own = locked();
    expect(own.deviceHandler?.()).toBe(false);
    expect(own.mediaHandler).toBeNull();
    expect(own.pairingHandler).toBeNull();
    expect(own.isSpellChecked).toBe(false);
    const download = preventable({});
    own.emit('will-download', download);
    expect(download.isPrevented).toBe(true);
  });

  test('every address that is not ours', () => {
    const own = locked();
    expect(own.lets('app://bundle/assets/index.js')).toBe(true);
    expect(own.lets('blob:app://bundle/1')).toBe(true);
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'x',
    ]) {
      expect(own.lets(url), url).toBe(false);
    }
  });
});

describe('every page that is ever made', () => {
  function lockedPage(): StandInContents {
    const contents = new StandInContents();
    lockEveryPage();
    app.emit('web-contents-created', {}, contents);
    return contents;
  }

  test('opens no window', () => {
    expect(lockedPage().windowOpen?.({ url: ours })).toEqual({ action: 'deny' });
  });

  test('embeds no guest', () => {
    const event = preventable({});
    lockedPage().emit('will-attach-webview', event);
    expect(event.isPrevented).toBe(true);
  });

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('stays on our page at %s', (name) => {
    const contents = lockedPage();
    for (const url of foreign) {
      const event = preventable({ url });
      contents.emit(name, event);
      expect(event.isPrevented, url).toBe(true);
    }
    const home = preventable({ url: ours });
    contents.emit(name, home);
    expect(home.isPrevented).toBe(false);
  });
});

test('nothing is ever opened with another program: neither an address nor a path', () => {
  const folder = new URL('../../electron/main/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(15);
  const opening = files.filter((name) =>
    /\bopenExternal\b|\bopenPath\b|\bshowItemInFolder\b|\baddRecentDocument\b|\bloadFile\b/u.test(
      readFileSync(new URL(name, folder), 'utf8'),
    ),
  );
  expect(opening).toEqual([]);
});

describe('the sender of a message', () => {
  type Event = Parameters<typeof isTrusted>[0];
  // Only the two members that are looked at.
  const event = (sender: StandInContents, senderFrame: unknown): Event =>
    ({ sender, senderFrame }) as unknown as Event;

  test('is trusted as the main frame of our page', () => {
    const contents = new StandInContents();
    expect(isTrusted(event(contents, contents.mainFrame))).toBe(true);
  });

  test('is refused when the frame is gone, a child, or of another origin', () => {
    const contents = new StandInContents();
    expect(isTrusted(event(contents, null))).toBe(false);
    expect(isTrusted(event(contents, { origin: 'app://bundle' }))).toBe(false);
    contents.mainFrame.origin = 'https://example.com';
    expect(isTrusted(event(contents, contents.mainFrame))).toBe(false);
  });

  test('an address is compared by its parsed origin', () => {
    expect(isOurPage(ours)).toBe(true);
    for (const url of foreign) expect(isOurPage(url), url).toBe(false);
  });
});
