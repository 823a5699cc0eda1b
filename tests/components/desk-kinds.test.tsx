// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { KIND_LISTS } from '@/domain/condition-lists';
import { kindMeant, kindShown } from '@/components/desk/conditions/kind-words';
import { CHANNELS } from '@/domain/channel';
import { aHint, NO_WORDS } from '../fakes/book-parts';
import { FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { press } from './desk-under-test';
import { showHints } from './desk-hints-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const HINT = aHint({ id: 'h', name: 'H', departmentId: 'logistics', when: { ...NO_WORDS, any: ['screw'] } });
const LANGUAGES = 'and the customer’s language is one of these';
const CHANNELS_FIELD = 'and came by one of these channels';

async function open(hints = new FakeHints()): Promise<FakeDesk> {
  const desk = new FakeDesk({ hints: [HINT] });
  await showHints(desk, hints, '#hints/h');
  await press('More that must fit');
  return desk;
}

async function enter(label: string, text: string): Promise<void> {
  const field = screen.getByLabelText(label);
  await act(async () => void fireEvent.input(field, { target: { value: text } }));
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
}

const chips = (label: string) =>
  [...(screen.getByLabelText(label).closest('.chips-field')?.querySelectorAll('.word bdi') ?? [])].map(
    (chip) => chip.textContent,
  );

describe('a language or channel that a lead types', () => {
  it('is what is meant: names in Swedish and English become what cases have', async () => {
    const desk = await open();
    await enter(LANGUAGES, 'Svenska, finnish, DE');
    expect(chips(LANGUAGES)).toEqual(['Swedish', 'Finnish', 'German']);
    await enter(LANGUAGES, 'Swedish');
    expect(chips(LANGUAGES)).toEqual(['Swedish', 'Finnish', 'German']);
    await enter(CHANNELS_FIELD, 'telefon, chat, instagram_dm');
    expect(chips(CHANNELS_FIELD)).toEqual(['Phone', 'Chat', 'instagram_dm']);
    await press('Save');
    expect(desk.book.hints[0]?.when).toMatchObject({
      languages: ['sv', 'fi', 'de'],
      channels: ['phone', 'chat', 'instagram_dm'],
    });
  });

  it('is told beside its field when there is none such, and among the hint’s warnings', async () => {
    await open();
    await enter(LANGUAGES, 'Klingonska');
    await enter(CHANNELS_FIELD, 'pigeon');
    const alerts = screen.getAllByRole('alert').map((alert) => alert.textContent);
    expect(alerts).toContain(
      '“Klingonska” is no language that is known here. Write it as Swedish, or by its code, sv.',
    );
    expect(alerts).toContain('“pigeon” is no channel that is known here. Choose one in the list.');
    expect(screen.getByLabelText(LANGUAGES).getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.querySelector('.hint-warnings')?.textContent).toContain('“Klingonska” is not'));
    await press('Take out Klingonska');
    expect(screen.getByLabelText(LANGUAGES).getAttribute('aria-invalid')).toBe('false');
  });

  it('is not told when cases have had it, whatever it is', async () => {
    const hints = new FakeHints();
    hints.known.channels = [{ value: 'pigeon', cases: 3 }];
    await open(hints);
    await enter(CHANNELS_FIELD, 'Pigeon');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is offered in words, the kinds of channels always, with how many cases have it', async () => {
    const hints = new FakeHints();
    hints.known.languages = [{ value: 'sv', cases: 2 }];
    hints.known.channels = [
      { value: 'email', cases: 7 },
      { value: 'instagram_dm', cases: 1 },
    ];
    await open(hints);
    const offered = (label: string) =>
      [...document.querySelectorAll(`#${screen.getByLabelText(label).id}-offered option`)].map((option) =>
        [option.getAttribute('value'), option.getAttribute('label')].filter(Boolean).join(': '),
      );
    expect(offered(LANGUAGES)).toEqual(['Swedish: 2 cases']);
    expect(offered(CHANNELS_FIELD)).toEqual([
      ...['Email: 7 cases', 'instagram_dm: 1 case', 'Web', 'Chat', 'Phone', 'Social media'],
      ...['Another system (API)', 'Something else'],
    ]);
  });
});

describe('words for what a list asks for', () => {
  it.each(['en', 'sv'] as const)('mean what they show, channel by channel and in any list (%s)', (locale) => {
    speak(locale);
    const shown = CHANNELS.map((channel) => kindShown('channels', channel));
    expect(shown.map((name) => kindMeant('channels', name))).toEqual(CHANNELS);
    expect(kindMeant('languages', kindShown('languages', 'fi'))).toBe('fi');
    for (const list of KIND_LISTS.filter((one) => one !== 'languages' && one !== 'channels'))
      expect(kindMeant(list, kindShown(list, 'Svenska'))).toBe('Svenska');
  });
});
