// @vitest-environment happy-dom
import { speak } from '../fakes/locale-files';
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { amountIn } from '@/domain/typed-number';
import { usualCurrency } from '@/components/desk/mandates/currencies';
import { aCause, aHint, aMandate, NO_WORDS } from '../fakes/book-parts';
import { FakeDesk } from '../fakes/desk';
import { FakeHints } from '../fakes/desk-hints';
import { press } from './desk-under-test';
import { showHints } from './desk-hints-under-test';

afterEach(() => {
  cleanup();
  speak('en');
});

const BAG = aMandate({ id: 'bag', sentence: 'Send a new bag', upTo: { amount: 500, currency: 'SEK' } });

async function type(label: string | RegExp, text: string): Promise<void> {
  await act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value: text } }));
}

describe('mandates at the desk', () => {
  it('are written as a draft and kept with sentence, amount, guideline, words and causes', async () => {
    const desk = new FakeDesk({ causes: [aCause('screws', 'logistics', { name: { sv: 'Skruv', en: 'Screws' } })] });
    const hints = new FakeHints();
    await showHints(desk, hints, '#mandates');
    await press('New mandate');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await type('What the agent may decide', ' Send a new one ');
    await type('Up to', '1 250,50');
    await type('Currency', 'sek');
    await type('Guideline', 'https://exempel.se/r');
    await type('If the customer writes any of these', 'skruv,');
    await act(async () => void fireEvent.click(screen.getByRole('checkbox', { name: 'Screws' })));
    expect(desk.kept).toEqual([]);
    await press('Save');
    expect(desk.book.mandates).toMatchObject([
      {
        ...{ sentence: 'Send a new one', upTo: { amount: 1250.5, currency: 'SEK' }, guideline: 'https://exempel.se/r' },
        ...{ when: { any: ['skruv'] }, causeIds: ['screws'], isOn: true },
      },
    ]);
    expect(hints.kept.size).toBe(0);
  });

  it.each(['http://exempel.se', 'exempel.se', 'javascript:alert(1)'])('take no guideline like %s', async (address) => {
    const desk = new FakeDesk({ mandates: [BAG] });
    await showHints(desk, new FakeHints(), '#mandates/bag');
    await type('Guideline', address);
    expect(screen.getByRole('alert').textContent).toContain('begins with https://');
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
  });

  it('say what is wrong with an amount or a currency, and have none when the field is empty', async () => {
    const desk = new FakeDesk({ mandates: [BAG] });
    await showHints(desk, new FakeHints(), '#mandates/bag');
    await type('Up to', 'lots');
    expect(screen.getByRole('alert').textContent).toContain('Write an amount');
    await type('Up to', '10');
    await type('Currency', '€');
    expect(screen.getByRole('alert').textContent).toContain('Write three letters');
    await type('Currency', 'EUR');
    await type('Up to', '');
    await press('Save');
    expect(desk.book.mandates).toMatchObject([{ upTo: null }]);
  });

  it.each([
    ['Up to', 'lots', 'Write an amount, or nothing.'],
    ['Currency', '€', 'Write the currency with three letters.'],
    ['Priority', 'high', 'Write a number as priority.'],
  ])('are not saved with a wrong %s, and nothing of it is lost', async (field, text, said) => {
    const desk = new FakeDesk({ mandates: [BAG, aMandate({ id: 'free' })] });
    const hints = new FakeHints();
    await showHints(desk, hints, '#mandates/bag');
    await type(field, text);
    await type('What the agent may decide', 'Send two');
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    cleanup();
    await showHints(desk, hints, '#mandates/bag');
    expect(screen.getByLabelText(field)).toHaveProperty('value', text);
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true);
    await press('Discard the changes');
    expect(screen.getByLabelText(field)).not.toHaveProperty('value', text);
    expect(desk.kept).toEqual([]);
  });

  it('say which hints name them, and that nothing brings one', async () => {
    const hint = aHint({ id: 'h1', name: 'Missing screws', mandateId: 'bag', when: { ...NO_WORDS, any: ['skruv'] } });
    await showHints(
      new FakeDesk({ mandates: [BAG, aMandate({ id: 'free' })], hints: [hint] }),
      new FakeHints(),
      '#mandates/bag',
    );
    expect(
      screen.getByText('Only where a hint names it. Give it words or causes too, and it applies by itself.'),
    ).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Missing screws' }).getAttribute('href')).toBe('#hints/h1');
    const line = screen.getByRole('link', { name: /Betala tillbaka/ });
    expect(line.textContent).toContain('No agent sees it yet');
  });

  it('are removed, also from the hints that named them, and that can be undone', async () => {
    const hint = aHint({ id: 'h1', mandateId: 'bag', when: { ...NO_WORDS, any: ['skruv'] } });
    const desk = new FakeDesk({ mandates: [BAG], hints: [hint] });
    await showHints(desk, new FakeHints(), '#mandates/bag');
    await press('Remove');
    expect([desk.book.mandates.length, desk.book.hints[0]?.mandateId]).toEqual([0, null]);
    expect(screen.getByText('The mandate is removed, and from 1 hint that named it.')).toBeTruthy();
    await press('Undo');
    expect(desk.book.hints[0]?.mandateId).toBe('bag');
  });

  it('are turned off at once', async () => {
    const desk = new FakeDesk({ mandates: [BAG] });
    await showHints(desk, new FakeHints(), '#mandates/bag');
    await act(async () => void fireEvent.click(screen.getByRole('switch', { name: 'On' })));
    expect(desk.book.mandates).toMatchObject([{ isOn: false }]);
    expect(screen.getByRole('switch', { name: 'Off' })).toBeTruthy();
  });
});

describe('amounts', () => {
  it.each([
    ...([
      ['500', 500],
      ['12.50', 12.5],
      ['12,5', 12.5],
      ['1 250', 1250],
      ['1\u00a0250,50', 1250.5],
      ['0', 0],
    ] as const),
    ...([
      ['', null],
      ['-5', null],
      ['1.234', null],
      ['5 kr', null],
      ['1e3', null],
      ['1234567890', null],
    ] as const),
  ])('%j is %j', (typed, amount) => {
    expect(amountIn(typed)).toBe(amount);
  });

  it('begin with the currency of where the language is spoken', () => {
    expect(['sv', 'en-GB', 'en', 'de', 'nb', 'pl'].map(usualCurrency)).toEqual([
      ...['SEK', 'GBP', 'USD', 'EUR', 'NOK', 'PLN'],
    ]);
  });
});
