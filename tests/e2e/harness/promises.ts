import type { Locator, Page } from '@playwright/test';
import type { Commitment } from '../../../domain/commitment';
import { expect } from './expect';
import type { Extension } from './launch';

/** What the panel calls things where promises are made and kept. */
export const PROMISE_WORDS = {
  en: {
    section: 'Commitments',
    line: 'What was promised, and for when',
    when: 'When',
    add: 'Add',
    done: 'Done',
    undo: 'Undo',
    attention: 'Needs attention',
    overdue: 'overdue',
    promised: 'Promised: ',
    promisedOverdue: 'Promised and overdue: ',
    today: /^(\d+) today$/,
    todayList: 'My commitments today',
  },
  sv: {
    section: 'Löften',
    line: 'Vad som är lovat, och till när',
    when: 'När',
    add: 'Lägg till',
    done: 'Klart',
    undo: 'Ångra',
    attention: 'Behöver ses',
    overdue: 'försenat',
    promised: 'Lovat: ',
    promisedOverdue: 'Lovat och försenat: ',
    today: /^(\d+) i dag$/,
    todayList: 'Mina löften i dag',
  },
} as const;

export type Language = keyof typeof PROMISE_WORDS;

/** A day from today at a clock time, as the panel's date field writes it. */
export function fieldAt(daysAhead: number, clock: string): string {
  const day = new Date();
  day.setDate(day.getDate() + daysAhead);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${clock}`;
}

export function commitments(panel: Page, language: Language = 'en'): Locator {
  return panel.getByRole('region', { name: PROMISE_WORDS[language].section });
}

/** The row of what was promised. */
export function row(panel: Page, text: string, language: Language = 'en'): Locator {
  const list = commitments(panel, language).getByRole('list', { name: PROMISE_WORDS[language].section });
  return list.getByRole('listitem').filter({ hasText: text });
}

/** Writes a line, corrects the time when one is given, and adds it. */
export async function promise(panel: Page, line: string, field?: string, language: Language = 'en'): Promise<void> {
  const words = PROMISE_WORDS[language];
  const form = commitments(panel, language);
  await expect(form.getByLabel(words.line)).toBeVisible();
  await form.getByLabel(words.line).fill(line);
  const when = form.getByLabel(words.when, { exact: true });
  if (field === undefined) await expect(when).not.toHaveValue('');
  else await when.fill(field);
  await form.getByRole('button', { name: words.add, exact: true }).click();
  await expect(form.getByLabel(words.line)).toHaveValue('');
}

/** What stands on the toolbar's icon; asked from any page of the extension. */
export const badge = (page: Page): Promise<string> => page.evaluate(() => chrome.action.getBadgeText({}));

export async function storedPromises(extension: Extension): Promise<Commitment[]> {
  return ((await extension.stored())['commitments'] ?? []) as Commitment[];
}
