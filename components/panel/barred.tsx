import type { BarredView } from '@/domain/panel-view';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { useServices } from '../shared/services-context';
import { useVerb } from '../shared/use-verb';

/** Access to the helpdesk was taken back in the browser: what that means, and the way back. */
export function Barred({ view }: { view: BarredView }) {
  const { allow } = useServices();
  const verb = useVerb();
  return (
    <main class="nothing">
      <img src="/icon/baton.svg" alt="" width="32" height="32" />
      <h1>{t('barred', { host: view.host })}</h1>
      <p class="quiet">{t('barred_more')}</p>
      <Button look="primary" onClick={() => void verb.run(() => allow(view.origin))} disabled={verb.busy}>
        {t('siteAllow')}
      </Button>
    </main>
  );
}
