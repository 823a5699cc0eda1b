import { chromium, type Browser, type Page } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Stage } from './stage';

/** The panel's head is drawn by the browser: this much of the window stands over it, in px. */
const PANEL_HEAD = 40;

/** Takes pictures into one folder. */
export class Album {
  readonly taken: string[] = [];
  private easel: Promise<Browser> | null = null;

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** What one page shows now. Returns the file's name. */
  async take(page: Page, name: string): Promise<string> {
    await page.screenshot({ path: this.next(name), animations: 'disabled' });
    return `${name}.png`;
  }

  /** The helpdesk's page and the real side panel in one picture, as they stand in the window. */
  async takeBoth({ tab, panel, dark }: Pick<Stage, 'tab' | 'panel' | 'dark'>, name: string): Promise<string> {
    const [left, right] = [await tab.screenshot(), await panel.screenshot({ animations: 'disabled' })];
    this.easel ??= chromium.launch({
      ...(process.env['CHROMIUM'] && { executablePath: process.env['CHROMIUM'] }),
      args: ['--no-sandbox'],
    });
    const page = await (await this.easel).newPage();
    await page.setContent(sideBySide(left, right, dark));
    await page.locator('main').screenshot({ path: this.next(name) });
    await page.close();
    return `${name}.png`;
  }

  async close(): Promise<void> {
    await (await this.easel)?.close();
  }

  private next(name: string): string {
    this.taken.push(`${name}.png`);
    return join(this.folder, `${name}.png`);
  }
}

/** A folder of pictures that this run alone has taken. */
export function freshAlbum(folder: string): Album {
  rmSync(folder, { recursive: true, force: true });
  return new Album(folder);
}

function sideBySide(left: Buffer, right: Buffer, dark: boolean): string {
  const [back, text, line] = dark ? ['#16181b', '#e9ebee', '#2d3238'] : ['#ffffff', '#1b1d20', '#e2e5e9'];
  const image = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}">`;
  return `<style>
      body { margin: 0 }
      main { display: inline-flex; background: ${back}; color: ${text} }
      img { display: block }
      aside { border-left: 6px solid ${line} }
      header { box-sizing: border-box; height: ${PANEL_HEAD}px; padding: 10px 16px; font: 600 14px/20px system-ui, sans-serif }
    </style>
    <main>${image(left)}<aside><header>Stafett</header>${image(right)}</aside></main>`;
}
