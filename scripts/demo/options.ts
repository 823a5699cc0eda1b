import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Trouble } from './trouble';

export type Language = 'sv' | 'en';

export interface DemoOptions {
  help: boolean;
  language: Language;
  dark: boolean;
  /** a window for a person, or a walk that narrates itself */
  window: boolean;
  /** the browser's profile stays, and the next window with --keep goes on with it */
  keep: boolean;
  /** a transfer log to fill the sandbox from; null: the demo account */
  cases: string | null;
  /** take the pictures of the README and nothing else */
  pictures: boolean;
}

export const HELP = `Shows Stafett on a sandbox Zendesk: in a window, or by itself where there is no display.
  --language sv|en   language of the browser and of the helpdesk (that of this computer when left out)
  --dark             dark colours
  --headless         no window: walk through the main job, say what was seen, leave pictures in demo-output/
  --cases FILE       fill the sandbox from a transfer log: JSON, or CSV with the columns case, at, group, agent
  --keep             keep what Stafett has learnt in .cache/demo-profile; a window with --keep goes on with it
  --pictures         take the README's pictures anew, into docs/pictures/`;

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads what was typed after `npm run demo --`. @throws Trouble with one line about what cannot be understood */
export function readOptions(typed: string[], env: Environment, platform: string): DemoOptions {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const known = {
    ...{ help: flag, dark: flag, headless: flag, keep: flag, pictures: flag },
    ...{ language: text, cases: text },
  };
  const { values } = understood(() => parseArgs({ args: typed, options: known, strict: true }));
  const language = values.language ?? languageOf(env);
  if (language !== 'sv' && language !== 'en') throw new Trouble(`--language must be sv or en, not "${language}".`);
  return {
    help: values.help,
    language,
    dark: values.dark,
    window: !values.headless && !values.pictures && hasDisplay(env, platform),
    keep: values.keep,
    cases: values.cases === undefined ? null : pathOf(values.cases, env),
    pictures: values.pictures,
  };
}

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const [first] = (error as Error).message.split(/\.\s|\n/);
    throw new Trouble(`${first}. npm run demo -- --help says what there is.`);
  }
}

/** Where a person can look at a window. Not on a build server, whatever it has: nobody is there to close it. */
export function hasDisplay(env: Environment, platform: string): boolean {
  if (env['CI']) return false;
  return platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

function languageOf(env: Environment): Language {
  const set = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean);
  return (set ?? Intl.DateTimeFormat().resolvedOptions().locale).startsWith('sv') ? 'sv' : 'en';
}

/** npm runs scripts in the project's folder; a path is meant from where it was typed. */
function pathOf(typed: string, env: Environment): string {
  const fromThere = resolve(env['INIT_CWD'] ?? '.', typed);
  return existsSync(fromThere) ? fromThere : resolve(typed);
}
