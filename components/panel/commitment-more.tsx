import { useState } from 'preact/hooks';
import type { OpenCommitment } from '@/domain/commitment-steps';
import type { CaseHead } from '@/domain/customer';
import { placeName } from '@/domain/holder';
import type { CaseView } from '@/domain/panel-view';
import { fieldTime, timeOfField } from '@/utils/field-time';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

export interface CommitmentMoreProps {
  view: CaseView;
  head: CaseHead;
  commitment: OpenCommitment;
  onClose(): void;
  onDrop(drop: () => Promise<void>): void;
}

/** What else can become of a promise: another time, with why; along with the case; or that it was none. Esc closes. */
export function CommitmentMore({ view, head, commitment, onClose, onDrop }: CommitmentMoreProps) {
  const { moveCommitment, passOnCommitment, dropCommitment, now } = useServices();
  const [dueAt, setDueAt] = useState<number | null>(commitment.dueAt);
  const [why, setWhy] = useState('');
  const verb = useVerb();
  const { id } = commitment;
  const to = passTo(head, commitment);
  const movable = dueAt !== null && dueAt !== commitment.dueAt && dueAt > now() && why.trim() !== '';

  const move = async (event: Event) => {
    event.preventDefault();
    if (movable && (await verb.run(() => moveCommitment(view.caseKey, id, dueAt, why.trim())))) onClose();
  };
  const passOn = async () => {
    if (await verb.run(() => passOnCommitment(view.caseKey, id))) onClose();
  };
  return (
    <form
      class="commitment-more"
      onSubmit={(event) => void move(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class="row">
        <label class="commitment-time">
          <span class="small quiet">{t('commitmentMoveTo')}</span>
          <input
            class="field"
            type="datetime-local"
            value={dueAt === null ? '' : fieldTime(dueAt)}
            min={fieldTime(now())}
            onInput={(event) => setDueAt(timeOfField(event.currentTarget.value))}
          />
        </label>
        <label class="commitment-why">
          <span class="small quiet">{t('commitmentWhy')}</span>
          <input class="field" value={why} maxLength={200} onInput={(event) => setWhy(event.currentTarget.value)} />
        </label>
      </div>
      <div class="row">
        <Button type="submit" disabled={verb.busy || !movable}>
          {t('commitmentMove')}
        </Button>
        {to !== null && (
          <Button onClick={() => void passOn()} disabled={verb.busy}>
            {t('commitmentPassOn', { to })}
          </Button>
        )}
        <Button look="quiet" onClick={() => onDrop(() => dropCommitment(view.caseKey, id))}>
          {t('commitmentDrop')}
        </Button>
      </div>
      {verb.failed && <NotKept />}
    </form>
  );
}

/** Who has the case now, when it is not the one who has to keep the promise. */
function passTo({ holder }: CaseHead, { by }: OpenCommitment): string | null {
  const name = holder.agentName ?? placeName(holder);
  const keeper = holder.agentId ?? null;
  if (name === '' || (keeper !== null && keeper === by.id) || (keeper === null && by.name === name)) return null;
  return keeper === null && holder.groupId === null ? null : name;
}
