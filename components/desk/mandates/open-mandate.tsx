import type { Typed } from '@/domain/kept-drafts';
import type { KnownValues } from '@/domain/known-values';
import type { Mandate } from '@/domain/mandate';
import { isSameRule } from '@/domain/hints/hint-draft';
import { hintsNaming, mandateFaults, withMandate, withoutMandate } from '@/domain/mandate-draft';
import { t } from '@/utils/i18n';
import { DraftBar } from '../conditions/draft-bar';
import { OnSwitch } from '../conditions/on-switch';
import { useDesk } from '../desk-services';
import { hasTyped, type Drafts } from '../hints/use-drafts';
import { MandateEditor } from './mandate-editor';

interface OpenMandateProps {
  mandate: Mandate;
  drafts: Drafts<Mandate>;
  known: KnownValues | null;
  locked: boolean;
}

/** One mandate, written as a draft: agents see it when it is saved. */
export function OpenMandate({ mandate, drafts, known, locked }: OpenMandateProps) {
  const { book, change, thrownAway, go } = useDesk();
  const inBook = book.mandates.find(({ id }) => id === mandate.id) ?? null;
  const draft = drafts.of(mandate.id);
  const typed = draft?.typed ?? {};
  const faults = mandateFaults(mandate, typed);
  const edit = (next: Mandate, texts: Typed = typed) => {
    if (inBook !== null && isSameRule(next, inBook) && !hasTyped(texts)) drafts.drop(next.id);
    else drafts.edit(next, inBook, { typed: texts });
  };
  const turn = (isOn: boolean) => {
    const turned = (one: Mandate) => ({ ...one, isOn });
    if (draft || inBook === null) drafts.edit(turned(mandate), inBook && turned(inBook), { anew: true });
    if (inBook === null) return;
    void change((present) => ({
      ...present,
      mandates: present.mandates.map((one) => (one.id === mandate.id ? turned(one) : one)),
    }));
  };
  const back = () => drafts.putBack(draft);
  const save = async () => {
    const trimmed = { ...mandate, sentence: mandate.sentence.trim() };
    if (!(await change((present) => withMandate(present, trimmed), t('mandate_saved'), 'desk', back))) return;
    drafts.drop(mandate.id);
  };
  const remove = async () => {
    const named = hintsNaming(book, mandate.id).length;
    const said = named > 0 ? t('mandate_removedHints', named) : t('mandate_removed');
    if (!(await change((present) => withoutMandate(present, mandate.id), said, 'desk', back))) return;
    drafts.drop(mandate.id);
    go('mandates');
  };
  const discard = () => {
    drafts.drop(mandate.id);
    thrownAway(t('draft_discarded'), () => {
      go('mandates', mandate.id);
      return back();
    });
    if (inBook === null) go('mandates');
  };
  return (
    <>
      <DraftBar
        isDraft={draft !== undefined}
        isNew={inBook === null}
        isBehind={draft?.before != null && inBook !== null && !isSameRule(draft.before, inBook)}
        faults={faults.map((fault) => t(`mandate_fault_${fault}`))}
        locked={locked}
        save={() => void save()}
        discard={discard}
        remove={() => void remove()}
      />
      <OnSwitch isOn={mandate.isOn} disabled={locked} turn={turn} />
      <MandateEditor {...{ mandate, book, faults, known, locked, typed, edit }} />
    </>
  );
}
