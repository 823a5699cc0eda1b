import { browser } from 'wxt/browser';
import type { SharingServices } from '@/components/desk/sharing/sharing-services';
import { bookOrigin } from '@/domain/book-address';
import type { Fetched } from '@/domain/source-failure';
import { saveFile } from '@/utils/save-file';
import { later } from './later';

/** Only the background asks anybody anything. Rejects when it cannot be reached. */
async function background(name: string, body: unknown = null): Promise<unknown> {
  const answer: unknown = await browser.runtime.sendMessage({ name, body });
  if (answer == null) throw new Error('the background did not answer');
  return answer;
}

const following = () => import('@/services/follow-address');

export const sharingServices: SharingServices = {
  async saveBook() {
    const { bookFile } = await import('@/services/book-file');
    saveFile('stafett-book.json', 'application/json', await bookFile());
  },
  readText: async (text) => (await import('@/domain/book-text')).readBookText(text),
  watchSource: later(async () => (await import('@/services/watch-source')).watchSource),
  allow: (address) => browser.permissions.request({ origins: [bookOrigin(address)] }),
  look: async (address) => (await background('bookAt', { address })) as Fetched,
  async follow(address, read, fetched) {
    await (await following()).followAddress(address, read, fetched, Date.now());
    await background('bookPlan');
  },
  async leave() {
    await (await following()).leaveAddress();
    await background('bookPlan');
  },
  giveBack: async (address) => (await import('@/services/give-back-access')).giveBackAccess(address),
  lookNow: async () => void (await background('bookNow')),
};
