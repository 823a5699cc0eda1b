import type { Page } from '@playwright/test';
import type { Extension } from '../e2e/harness/launch';
import type { Sandbox } from '../sandbox/server';

export type Size = 'quick' | 'usual' | 'full';

/** What a row can use. One Chromium with the built extension and one sandbox serve all rows. */
export interface Bench {
  size: Size;
  extension: Extension;
  sandbox: Sandbox;
  /** A page of the extension with a program of tests/bench/in-page/ in it, bundled with the product's own code. */
  inPage(program: string): Promise<Program>;
  /** Says what takes long before the figures come (seeding a large store). */
  say(text: string): void;
  /** Done when the row has been measured: a tab that stays open would disturb the rows after it. */
  afterwards(tidy: () => Promise<void>): void;
}

export interface Program {
  page: Page;
  /**
   * Calls a function that the program exports. It is started from a timer: code that DevTools calls directly may
   * evaluate text, which the extension's policy forbids, and zod would then be measured faster than it is.
   */
  call<Answer>(name: string, ...args: readonly unknown[]): Promise<Answer>;
}

/**
 * Measures one variant once: one figure or several, in the row's unit. A page's clock ticks every 0.1 ms: what is faster is
 * done many times and divided.
 */
export type Measure = (round: number) => Promise<number | readonly number[]>;

/**
 * One line of the table: Stafett against its peers, measured in turns in the same browser. To add one, put a file into
 * tests/bench/rows/ whose default export is a Row; it is found by itself.
 */
export interface Row {
  name: string;
  unit: 'ms' | 'µs' | 'KB' | 'rows/s';
  /** see goal.ts: `median <= 1.5 x raw IndexedDB and p95 <= 50` */
  goal: string;
  /** what Stafett is compared with; may be empty */
  peers: readonly string[];
  /** how often each variant is measured */
  rounds: Readonly<Record<Size, number>>;
  /** Prepares everything and answers one measure for `ours` and one for each peer. */
  run(bench: Bench): Promise<Readonly<Record<string, Measure>>>;
}
