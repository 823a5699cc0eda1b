import { useState } from 'preact/hooks';
import type { CaseHead } from '@/domain/customer';
import type { CaseView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

const MOST_OFFERED = 5;

/** One click on somebody who has had the case, or a name that has not been seen on it. */
export function AlsoTold({ view, head, onDone }: { view: CaseView; head: CaseHead; onDone: () => void }) {
  const { alsoTold } = useServices();
  const [name, setName] = useState('');
  const tell = useVerb();
  const seen = [view.me?.name, ...head.stations.flatMap((station) => station.agents).reverse()];
  const offered = [...new Set(seen.filter((agent) => agent !== undefined))].slice(0, MOST_OFFERED);

  const say = async (who: string) => {
    if (who.trim() && (await tell.run(() => alsoTold(view.caseKey, who.trim())))) onDone();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    void say(name);
  };
  return (
    <form class="also-told" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <p class="small quiet">{t('alsoToldWho')}</p>
      <div class="row">
        {offered.map((agent) => (
          <Button key={agent} onClick={() => void say(agent)} disabled={tell.busy}>
            {agent}
          </Button>
        ))}
      </div>
      <div class="row">
        <input
          class="field"
          aria-label={t('alsoToldName')}
          placeholder={t('alsoToldName')}
          maxLength={80}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={tell.busy || !name.trim()}>
          {t('add')}
        </Button>
      </div>
      {tell.failed && <NotKept />}
    </form>
  );
}
