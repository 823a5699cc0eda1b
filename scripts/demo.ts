import { join, relative } from 'node:path';
import { seedFromTransferLog } from '../tests/sandbox/zendesk/transfer-log';
import { pickInteresting } from './demo/interesting-cases';
import { heedSignals, isInterrupted } from './demo/interruption';
import { Narrator } from './demo/narrator';
import { HELP, readOptions, type DemoOptions, type Language } from './demo/options';
import { Album, freshAlbum } from './demo/pictures';
import { takeReadmePictures } from './demo/readme-pictures';
import { openStage, type Stage } from './demo/stage';
import { seeOtherLook } from './demo/steps/other-look';
import { inOneLine } from './demo/trouble';
import { walk } from './demo/walk';
import { loggedCases, walkCases } from './demo/walk-cases';
import { leaveToThePerson } from './demo/window';

const ROOT = join(import.meta.dirname, '..');
const OUTPUT = join(ROOT, 'demo-output');
const README_PICTURES = join(ROOT, 'docs', 'pictures');

/** Opens a stage, plays on it, and clears it away however that ends. */
async function on<T>(stage: Promise<Stage>, play: (stage: Stage) => Promise<T>): Promise<T> {
  const open = await stage;
  try {
    return await play(open);
  } finally {
    await open.close();
  }
}

async function inAWindow(options: DemoOptions): Promise<void> {
  const seed = options.cases === null ? null : seedFromTransferLog(options.cases);
  await on(openStage({ ...options, seed }), (stage) => {
    const worthOpening = seed === null ? [] : pickInteresting(loggedCases(stage)).map(({ ticketId }) => ticketId);
    return leaveToThePerson(stage, worthOpening);
  });
}

async function byItself(options: DemoOptions): Promise<void> {
  const { cases } = options;
  const seed = cases === null ? null : seedFromTransferLog(cases);
  const album = freshAlbum(OUTPUT);
  const narrator = new Narrator();
  try {
    await on(openStage({ ...options, seed }), async (stage) => {
      try {
        await (cases === null ? walk(stage, album, narrator) : walkCases(stage, album, narrator, cases));
      } catch (error) {
        await album.takeBoth(stage, 'what-went-wrong').catch(() => undefined);
        throw error;
      }
    });
    if (cases === null) await otherLook(options, album, narrator);
  } finally {
    await album.close();
    if (album.taken.length > 0) console.log(`${album.taken.length} pictures in ${relative(process.cwd(), OUTPUT)}/`);
  }
  console.log(`${narrator.count} steps, all of them as told.`);
}

async function otherLook(options: DemoOptions, album: Album, narrator: Narrator): Promise<void> {
  const language: Language = options.language === 'sv' ? 'en' : 'sv';
  const dark = !options.dark;
  const title = `The same in ${language === 'sv' ? 'Swedish' : 'English'}, ${dark ? 'dark' : 'light'}`;
  await narrator.step(title, () =>
    on(openStage({ language, dark, window: false, keep: false, seed: null }), (stage) => seeOtherLook(stage, album)),
  );
}

async function forTheReadme(): Promise<void> {
  const album = new Album(README_PICTURES);
  const look = { language: 'en', window: false, keep: false, seed: null } as const;
  try {
    await on(openStage({ ...look, dark: false }), (light) =>
      on(openStage({ ...look, dark: true }), (dark) => takeReadmePictures(light, dark, album)),
    );
  } finally {
    await album.close();
  }
  console.log(`${album.taken.join(', ')} in ${relative(process.cwd(), README_PICTURES)}/`);
}

heedSignals();
try {
  const options = readOptions(process.argv.slice(2), process.env, process.platform);
  if (options.help) console.log(HELP);
  else if (options.pictures) await forTheReadme();
  else if (options.window) await inAWindow(options);
  else await byItself(options);
} catch (error) {
  if (!isInterrupted()) console.error(inOneLine(error));
  process.exitCode = 1;
}
