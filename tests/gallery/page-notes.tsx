import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { HelpdeskPage } from '@/adapters/helpdesk';
import { submitNote } from '@/adapters/tab/submit-note';
import type { Finding } from '@/domain/assessment';
import { findingText } from '@/domain/finding-text';
import { fillIn } from '@/utils/fill-in';
import { t } from '@/utils/i18n';
import { NOW } from './services';

/** The line by the submit button of a helpdesk's page, which here is only the button. */
function Page({ finding }: { finding: Finding }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const gone = new AbortController();
    const page = { submitBox: () => button.current?.getBoundingClientRect() ?? null };
    const note = submitNote(document, page as unknown as HelpdeskPage, gone.signal);
    note.say('4711', findingText(finding, t, fillIn(NOW)), finding.tier === 2 ? 'stop' : 'attention');
    return () => gone.abort();
  }, []);
  return (
    <main style={{ display: 'flex', height: '160px', padding: '12px', alignItems: 'flex-end' }}>
      <h1 style={{ flex: 1 }}>Case 4711</h1>
      <button ref={button} type="button" class="button">
        Submit as Open
      </button>
    </main>
  );
}

const note =
  (finding: Finding): (() => ComponentChildren) =>
  () => <Page finding={finding} />;

/** A note in the page, and one that would have been a stop. */
export const pageNoteStories: Record<string, () => ComponentChildren> = {
  'note-attention': note({ rule: 'told', tier: 1, weight: 0.6, values: { count: 3, customer: 'Anna' } }),
  'note-stop': note({
    rule: 'target-absent',
    tier: 2,
    weight: 1,
    how: 'away_too',
    values: { name: 'Björn Ek', until: '2026-12-03', passed: 'Cecilia Ask, Maja Berg', customer: 'Anna' },
  }),
};
