import { liveQuery } from 'dexie';
import { bookHost, bookOrigin } from '@/domain/book-address';
import { db } from './db/database';

/** The host of the routing book that the organisation has set, where the browser does not let Stafett ask it. */
export interface BookAsked {
  host: string;
  /** what to ask the browser for */
  origin: string;
}

/**
 * Calls back with what the agent has to allow, now and at every change: a policy can set the book's address, but not give
 * the browser's leave to ask there. Null: nothing; an address that somebody chose here is their own affair, at the Routing
 * desk. Returns how to stop.
 */
export function watchBookAsked(show: (asked: BookAsked | null) => void, failed: (error: unknown) => void): () => void {
  const subscription = liveQuery(readBookAsked).subscribe({ next: show, error: failed });
  return () => subscription.unsubscribe();
}

async function readBookAsked(): Promise<BookAsked | null> {
  const source = await db.bookSource.get('source');
  if (source?.by !== 'policy' || source.failure?.what !== 'no-access') return null;
  return { host: bookHost(source.address), origin: bookOrigin(source.address) };
}
