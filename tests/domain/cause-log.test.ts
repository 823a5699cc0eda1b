import { describe, expect, it } from 'vitest';
import { mergeCauses, renameCause } from '@/domain/causes';
import { formerNames, mergedIdsOf } from '@/domain/cause-log';
import { starterBook } from '@/domain/starter-book';
import { aCause } from '../fakes/book-parts';

const BOOK = { ...starterBook(), causes: ['a', 'b', 'c'].map((id) => aCause(id, 'logistics')) };
const both = (name: string) => ({ sv: name, en: name });

describe('what has become of a cause', () => {
  it('is told by the names that it had, the newest first, each once, without today’s', () => {
    const names = ['one', 'two', 'one', 'a', 'three', 'one'];
    const book = names.reduce((so, name, at) => renameCause(so, 'a', both(name), at), BOOK);
    expect(formerNames(book, 'a').map(({ en }) => en)).toEqual(['three', 'a', 'two']);
    expect(formerNames(book, 'b')).toEqual([]);
  });

  it('and by what has been merged into it, by way of others too', () => {
    const book = mergeCauses(mergeCauses(BOOK, 'a', 'b', 1), 'b', 'c', 2);
    expect(mergedIdsOf(book, 'c')).toEqual(['a', 'b']);
    expect(mergedIdsOf(BOOK, 'c')).toEqual([]);
  });
});
