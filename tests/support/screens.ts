import type { Page } from '@playwright/test';
import { sample } from './walk.ts';

/** One screen in one state, as the demo institution shows it. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  /** Brings it into the state that is looked at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

async function press(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys);
}

async function chooseRoster(page: Page): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(sample('roster-messy.xlsx'));
  await page.locator('.column-table').waitFor();
}

async function choosePhotos(page: Page): Promise<void> {
  const names = [
    '149901199206157034.jpg',
    '149922197908114242.jpg',
    '史红淼.jpg',
    '微信图片_20261120093011.jpg',
  ];
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(names.map((name) => sample(`photos/${name}`)));
  await page.locator('.photo-queue').waitFor();
}

async function certificateDrawn(page: Page): Promise<void> {
  await page.locator('canvas').first().waitFor();
}

async function dialogOpen(page: Page): Promise<void> {
  await page.locator('[role=dialog]:visible').first().waitFor();
}

/** The sessions of the demo by their place in electron/core/demo/demo-sessions.ts, counted from 1. */
const session = { handedOver: 1, numbered: 2, passed: 3, marking: 4, taught: 5, planned: 6 } as const;

/** Every screen and its main states, in the order of a clerk's day. */
export const screens: readonly Screen[] = [
  { name: 'today', path: '/today' },
  { name: 'palette', path: '/today', prepare: (page) => press(page, 'Control+k') },
  { name: 'shortcuts', path: '/today', prepare: (page) => press(page, 'F1') },
  { name: 'sessions', path: '/sessions' },
  { name: 'session-new', path: '/sessions/new' },
  { name: 'session-planned', path: `/sessions/${session.planned}` },
  { name: 'session-certified', path: `/sessions/${session.numbered}` },
  { name: 'session-people', path: `/sessions/${session.taught}/people` },
  { name: 'session-evaluations', path: `/sessions/${session.passed}/evaluations` },
  { name: 'trainees', path: '/trainees' },
  { name: 'trainee', path: '/trainees/1' },
  { name: 'trainee-new', path: '/trainees/new' },
  { name: 'import-file', path: '/trainees/import' },
  { name: 'import-columns', path: '/trainees/import', prepare: chooseRoster },
  {
    name: 'import-check',
    path: '/trainees/import',
    async prepare(page) {
      await chooseRoster(page);
      await press(page, 'Control+Enter');
      await page.locator('.check-table td').first().waitFor();
      await press(page, 'F8');
    },
  },
  { name: 'photos', path: '/trainees/photos' },
  { name: 'photos-queue', path: '/trainees/photos', prepare: choosePhotos },
  { name: 'evaluations', path: '/evaluations' },
  { name: 'marks', path: `/evaluations/${session.marking}`, prepare: (page) => press(page, 'F8') },
  { name: 'marks-confirmed', path: `/evaluations/${session.passed}` },
  { name: 'register', path: '/certificates' },
  { name: 'certificate', path: '/certificates/1' },
  { name: 'desk-issue', path: `/certificates/desk/${session.passed}`, prepare: certificateDrawn },
  { name: 'desk-print', path: `/certificates/desk/${session.numbered}`, prepare: certificateDrawn },
  {
    name: 'desk-issue-question',
    path: `/certificates/desk/${session.passed}`,
    async prepare(page) {
      await certificateDrawn(page);
      await press(page, 'Control+Enter');
      await dialogOpen(page);
    },
  },
  {
    name: 'desk-print-drawer',
    path: `/certificates/desk/${session.numbered}`,
    async prepare(page) {
      await certificateDrawn(page);
      await page.getByRole('button', { name: /^(?:打印 \d+ 张|Print \d+)/u }).click();
      await dialogOpen(page);
    },
  },
  { name: 'verify', path: '/certificates/verify' },
  { name: 'settings-institution', path: '/settings/institution' },
  { name: 'settings-body', path: '/settings/evaluation-body' },
  { name: 'settings-certificates', path: '/settings/certificates' },
  { name: 'settings-courses', path: '/settings/courses' },
  { name: 'course', path: '/settings/courses/1' },
  { name: 'course-new', path: '/settings/courses/new' },
  { name: 'settings-occupations', path: '/settings/occupations' },
  { name: 'occupation', path: '/settings/occupations/1' },
  { name: 'settings-people', path: '/settings/people' },
  { name: 'settings-safekeeping', path: '/settings/safekeeping' },
  { name: 'settings-about', path: '/settings/about' },
  {
    name: 'account-new',
    path: '/settings/people',
    async prepare(page) {
      await page.getByRole('button', { name: /^(?:添加人员|Add )/u }).click();
      await dialogOpen(page);
    },
  },
  // The last: the question stands in the way of any other screen.
  {
    name: 'unsaved-question',
    path: '/settings/institution',
    async prepare(page) {
      await page.locator('.facts button').first().click();
      await page.locator('.facts-form input.ant-input').first().fill('示例学校');
      await page.locator('.side-navigation a').first().click();
      await dialogOpen(page);
    },
  },
];

/** Signs into the demo that was opened before, in a page of its own. */
export async function continueDemo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('.start-sheet .ant-btn-primary').click();
  await page.locator('.side-navigation').waitFor();
}

/** Goes to a screen and waits until nothing moves any more. */
export async function show(page: Page, { path, prepare }: Screen): Promise<void> {
  // By way of nowhere, so that the same address begins anew and nothing lies over it.
  await page.evaluate(() => {
    location.hash = '#/nowhere';
  });
  await page.locator('.broken-screen').waitFor();
  await page.locator('[role=dialog]:visible').waitFor({ state: 'hidden' });
  await page.evaluate((address) => {
    location.hash = address;
  }, `#${path}`);
  await page.locator('.broken-screen').waitFor({ state: 'detached' });
  // A screen of a piece of its own is fetched first.
  await page.locator('main h1').first().waitFor();
  await isStill(page);
  if (prepare === undefined) return;
  await prepare(page);
  await isStill(page);
}

/** What the system prefers from now on; the page follows at once. */
export async function setScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme=${colorScheme}]`).waitFor();
  // Colours fade for a moment.
  await page.waitForTimeout(150);
}

/** Nothing is being read or drawn. The page always listens to running work, so the network is never idle. */
async function isStill(page: Page): Promise<void> {
  await page.waitForTimeout(250);
  await page.waitForFunction(
    () => document.querySelector('.is-loading, .ant-spin-spinning, .screen [aria-busy=true]') === null,
  );
}
