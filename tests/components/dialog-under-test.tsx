import '../fakes/locale-files';
import { render, screen } from '@testing-library/preact';
import { vi } from 'vitest';
import { GuardDialog } from '@/components/dialog/dialog';
import type { ChangedParts } from '@/domain/brief';
import type { Answer } from '@/domain/hold';
import type { BriefDraft } from '@/domain/panel-view';
import type { HoldView } from '@/services/read-hold';
import { NOW } from '../gallery/services';
import './patience';

/** The dialog in a page, with answers and drafts that are kept, and a draft that the panel may change. */
export function showDialog(view: HoldView, answer = vi.fn((_: Answer) => Promise.resolve())) {
  const kept: { draft: BriefDraft } = { draft: view.brief };
  const keepDraft = vi.fn((changed: ChangedParts) => {
    if (Object.keys(changed).length > 0) kept.draft = { ...kept.draft, ...(changed as object), editedAt: NOW };
    return Promise.resolve(kept.draft);
  });
  const draw = ({ covered = false, escapes = 0 } = {}) => (
    <GuardDialog {...{ view, covered, escapes, answer, keepDraft }} now={NOW} />
  );
  const drawn = render(draw());
  const again = (more: { covered?: boolean; escapes?: number }) => drawn.rerender(draw(more));
  return { ...drawn, answer, keepDraft, kept, again };
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name });
export const field = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
export const focused = () => document.activeElement?.textContent ?? '';
