import type { CaseKey } from '@/domain/case-key';
import type { BriefDraft } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { BriefFields, briefReadingTime } from '../shared/brief-fields';
import { NotKept } from '../shared/not-kept';
import { Section } from '../shared/section';
import { useServices } from '../shared/services-context';
import { useDraft } from '../shared/use-draft';

/** The baton: prefilled from the case, corrected in place and kept as it is typed. The guard's dialog shows the same. */
export function Brief({ caseKey, brief }: { caseKey: CaseKey; brief: BriefDraft }) {
  const { saveBrief } = useServices();
  const { words, edit, save } = useDraft(brief, (changed) => saveBrief(caseKey, changed));
  const long = briefReadingTime(words);
  const state = save.busy ? t('saving') : brief.editedAt !== null ? t('saved') : long ? t('prefilled') : '';
  return (
    <Section
      name="brief"
      label={t('brief')}
      aside={
        <span class="small quiet" role="status">
          {[state, long].filter(Boolean).join(' · ')}
        </span>
      }
    >
      <BriefFields words={words} edit={edit} />
      {save.failed && <NotKept />}
    </Section>
  );
}
