import type { Page } from '@playwright/test';
import type { Book } from '../../../domain/book';
import type { Extension } from './launch';

/** Chooses a file with this text on the lead's page, where the book is shared. */
export function chooseFile(desk: Page, text: string): Promise<void> {
  const file = { name: 'book.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  return desk.locator('input[type=file]').setInputFiles(file);
}

/** The routing book that this browser has; null: nobody has changed it yet. */
export async function keptBook(extension: Extension): Promise<Book | null> {
  return ((await extension.stored())['book']?.[0] ?? null) as Book | null;
}
