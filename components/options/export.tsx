import { Download } from 'lucide';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';

/** All that is kept in this browser, as one file that anyone can read. */
export function Export() {
  const { exportAll } = useOptions();
  const verb = useVerb();
  return (
    <div class="task">
      <h3>{t('exportAll')}</h3>
      <p class="quiet">{t('exportAllMore')}</p>
      <p>
        <Button icon={Download} onClick={() => void verb.run(exportAll)} disabled={verb.busy}>
          {t('exportAllDo')}
        </Button>
      </p>
      {verb.failed && <p role="alert">{t('notExported')}</p>}
    </div>
  );
}
