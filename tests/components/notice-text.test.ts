import { beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../fakes/locale-files';
import { noticeText } from '@/components/panel/notice-text';
import type { Notice } from '@/domain/panel-view';

beforeAll(() => speak('en'));

type Save = Extract<Notice, { kind: 'save' }>;
type State = NonNullable<Save['note']>['state'];

const refused = (state: State | null): string =>
  noticeText({
    kind: 'save',
    id: 'h1',
    at: 0,
    fate: 'refused',
    answer: 'keep',
    to: 'Logistik',
    note: state && { id: 'n1', state, trouble: null, undoUntil: null },
  });

describe('a save that was refused while the agent keeps the case', () => {
  it.each<State | null>(['held', null, 'dropped'])('says to put the assignee back and save: note %s', (state) => {
    expect(refused(state)).toMatch(/^Nothing was saved.*Change the assignee back and save; the question to Logistik/);
  });

  it.each<[State, RegExp]>([
    ['due', /The question to Logistik will be on the ticket in a moment/],
    ['working', /The question to Logistik will be on the ticket in a moment/],
    ['done', /The question to Logistik is on the ticket/],
    ['failed', /the question to Logistik is not on the ticket/],
  ])('does not ask for a save where the question waits for none: note %s', (state, words) => {
    expect(refused(state)).toMatch(words);
    expect(refused(state)).toMatch(/change the assignee back\.$/);
  });
});
