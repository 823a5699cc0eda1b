import { fireEvent, screen } from '@testing-library/preact';
import { expect } from 'vitest';
import type { CaseView } from '@/domain/panel-view';
import { causeOffered, causesFew } from '../gallery/flag-views';
import { showPanel } from './panel-under-test';

export const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) =>
  fireEvent.keyDown(target, { key, ...more });
export const chip = (name: string | RegExp) => screen.getByRole('button', { name });
export const offer = () => screen.findByRole('group', { name: /^Why\?/ });
export const noOffer = () => expect(screen.queryByRole('group', { name: /^Why\?/ })).toBeNull();

/** The panel, and the case flagged by this key; the flag is stored as the live query would tell. */
export async function flagged(key = '1', view: CaseView = causesFew, stored: CaseView = causeOffered) {
  const under = showPanel(view);
  press(key);
  under.show(stored);
  return { ...under, group: await offer() };
}
