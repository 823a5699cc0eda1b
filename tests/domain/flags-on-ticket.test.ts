import { describe, expect, it } from 'vitest';
import { causeOf } from '@/domain/causes';
import type { Flag } from '@/domain/flag';
import { flagsOnTicket } from '@/domain/flags-on-ticket';
import { seeded } from './a-ticket';
import { aCause, aDepartment } from '../fakes/book-parts';

const KEY = 'zendesk:acme.zendesk.com:4711';
const TAGS = 'stafett_a stafett_b stafett_zz orsak_c1 orsak_c2 orsak_c3 orsak_c4 orsak_q fraga_a'
  .split(' ')
  .map((tag) => (tag.startsWith('stafett_') ? tag : `stafett_${tag}`));
const book = {
  causes: [aCause('c1', 'a'), aCause('c2', 'a'), aCause('c3', 'b')],
  causeChanges: [{ what: 'merged' as const, from: 'c4', into: 'c1', at: 1 }],
};
const known = {
  departments: [aDepartment('a', { tag: 'stafett_a' }), aDepartment('b', { tag: 'stafett_b' })],
  causeOf: (id: string) => causeOf(book, id),
  leaving: new Set<string>(),
};

/** What is kept after a ticket with these tags was read. */
function read(before: readonly Flag[], tags: readonly string[], at: number): { kept: Flag[]; changed: Flag[] } {
  const changed = flagsOnTicket({ key: KEY, requester: null, tags, updatedAt: at }, before, known, at);
  return { changed, kept: [...new Map([...before, ...changed].map((flag) => [flag.id, flag])).values()] };
}

const present = (flags: readonly Flag[]) =>
  flags.flatMap(({ id, causeId, undoneAt }) => (undoneAt === null ? `${id} ${causeId}` : [])).sort();

describe('flags of a ticket that is read again and again', () => {
  it('stay what they are while its tags stay, whatever became of them before; no two have one id', () => {
    for (let seed = 1; seed <= 1500; seed += 1) {
      const random = seeded(seed);
      let flags: Flag[] = [];
      for (let round = 1; round <= 5; round += 1) {
        const tags = TAGS.filter(() => random() < 0.45);
        const first = read(flags, tags, round);
        expect(new Set(first.changed.map(({ id }) => id)).size, `${seed}`).toBe(first.changed.length);
        const again = read(first.kept, tags, round);
        expect(present(again.kept), `${seed}: ${tags.join(' ')}`).toEqual(present(first.kept));
        flags = again.kept;
      }
    }
  });
});
