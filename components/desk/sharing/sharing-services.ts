import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { BookText } from '@/domain/book-text';
import type { Fetched } from '@/domain/source-failure';
import type { SourceView } from '@/services/watch-source';

/** A book that was read from a text, with what was said of it. */
export type ReadBook = Extract<BookText, { book: unknown }>;

/** What sharing needs beside the desk's own services. A rejected promise means that nothing was changed. */
export interface SharingServices {
  /** the routing book, saved to disk as a JSON file */
  saveBook(): Promise<void>;
  /** what a text holds; nothing is changed */
  readText(text: string): Promise<BookText>;
  /** where the book comes from and what the organisation has decided, now and at every change. Returns how to stop */
  watchSource(show: (view: SourceView) => void, failed: (error: unknown) => void): () => void;
  /** asks the browser for the address's host: call it from a click, before anything is awaited */
  allow(address: string): Promise<boolean>;
  /** what is at an address that may be asked; nothing is kept */
  look(address: string): Promise<Fetched>;
  /** from now on the book is the one at this address */
  follow(address: string, read: ReadBook, fetched: Extract<Fetched, { kind: 'text' }>): Promise<void>;
  leave(): Promise<void>;
  /** the address is not followed after all: its host may not be asked any more */
  giveBack(address: string): Promise<void>;
  /** asks the followed address now; resolves when its answer is kept, or why there is none */
  lookNow(): Promise<void>;
}

const Context = createContext<SharingServices | null>(null);

export const SharingProvider = Context.Provider;

export function useSharing(): SharingServices {
  const services = useContext(Context);
  if (!services) throw new Error('no services: wrap the desk in SharingProvider');
  return services;
}
