import { useMemo } from 'preact/hooks';
import type { Hint } from '@/domain/hint';
import { draftFaults, isSameRule, withHint, withoutHint } from '@/domain/hints/hint-draft';
import type { HintExaminer } from '@/domain/hints/hint-warnings';
import type { Typed } from '@/domain/kept-drafts';
import type { KnownValues } from '@/domain/known-values';
import type { TestCase } from '@/services/read-test-cases';
import { t } from '@/utils/i18n';
import { DraftBar } from '../conditions/draft-bar';
import { OnSwitch } from '../conditions/on-switch';
import { useDesk } from '../desk-services';
import { BacktestBlock } from './backtest-block';
import { HintEditor } from './hint-editor';
import { deedsText, type HintLine } from './hint-row';
import { HintTest } from './hint-test';
import { hasTyped, type Drafts } from './use-drafts';
import { HintWarnings } from './hint-warnings';
import { useBacktest } from './use-backtest';
import { useTestSubject } from './use-test-subject';
import { useWarningsOf } from './use-warnings';

interface OpenHintProps {
  line: HintLine;
  drafts: Drafts<Hint>;
  known: KnownValues | null;
  /** null: the book has not been examined yet */
  examiner: HintExaminer | null;
  locked: boolean;
  turn(isOn: boolean): void;
}

/** One hint, written as a draft: tried, and run on what has been, before agents meet it. */
export function OpenHint({ line, drafts, known, examiner, locked, turn }: OpenHintProps) {
  const { book, change, thrownAway, go } = useDesk();
  const { hint, isDraft, isNew, deeds } = line;
  const inBook = book.hints.find(({ id }) => id === hint.id) ?? null;
  const draft = drafts.of(hint.id);
  const before = draft?.before ?? null;
  const typed = draft?.typed ?? {};
  const faults = draftFaults(hint, book, typed);
  // The book as it would be: what is tried and run is the draft.
  const draftBook = useMemo(() => (isDraft ? withHint(book, hint) : book), [book, hint, isDraft]);

  const run = useBacktest(hint.id);
  // What the run has told counts for the very book that was run.
  const past = run.ran?.draft === draftBook ? run.ran.result.past : undefined;
  const found = useWarningsOf(hint, examiner, past);
  // What is still to be written is said beside the button; that a hint without it never speaks is no news.
  const warnings = found.filter(({ what }) => what !== 'asks-nothing' || !faults.includes('when'));
  const subject = useTestSubject();
  // A hint without a name can be run; one that asks for nothing has nothing to say.
  const needed = faults.find((fault) => fault !== 'name');

  const tryOn = async (about: TestCase) => {
    if (await subject.pick(about)) document.getElementById('hint-test-title')?.focus();
  };
  const edit = (next: Hint, texts: Typed = typed) => {
    if (inBook !== null && isSameRule(next, inBook) && !hasTyped(texts)) drafts.drop(next.id);
    else drafts.edit(next, inBook, { typed: texts });
  };
  const back = () => drafts.putBack(draft);
  const save = async () => {
    const trimmed = { ...hint, name: hint.name.trim(), advice: hint.advice.trim() };
    const said = t('hint_saved', { name: trimmed.name });
    if (await change((present) => withHint(present, trimmed), said, 'desk', back)) drafts.drop(hint.id);
  };
  const discard = () => {
    drafts.drop(hint.id);
    thrownAway(t('draft_discarded'), () => {
      go('hints', hint.id);
      return back();
    });
    if (inBook === null) go('hints');
  };
  const remove = async () => {
    const said = t('hint_removed', { name: inBook?.name ?? hint.name });
    if (!(await change((present) => withoutHint(present, hint.id), said, 'desk', back))) return;
    drafts.drop(hint.id);
    go('hints');
  };
  return (
    <>
      <DraftBar
        isDraft={isDraft}
        isNew={isNew}
        isBehind={before !== null && inBook !== null && !isSameRule(before, inBook)}
        faults={faults.map((fault) => t(`hint_fault_${fault}`))}
        locked={locked}
        save={() => void save()}
        discard={discard}
        remove={() => void remove()}
      />
      <div class="row">
        <OnSwitch isOn={hint.isOn} disabled={locked} turn={turn} />
        {deeds && <span class="small quiet">{deedsText(deeds)}</span>}
      </div>
      <HintWarnings warnings={warnings} hints={draftBook.hints} />
      <HintEditor {...{ hint, book, faults, known, locked, typed, edit }} />
      <HintTest book={draftBook} hint={hint} subject={subject} />
      <BacktestBlock
        run={run}
        draft={draftBook}
        hint={hint}
        isChange={isDraft}
        wrong={needed === undefined ? null : t(`hint_fault_${needed}`)}
        tryOn={(about) => void tryOn(about)}
      />
    </>
  );
}
