import { Check, Copy } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { useAnswer } from '../shared/use-answer';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';

/** What could and could not be read on the helpdesk's pages: what to send when something does not work. */
export function Health() {
  const { healthReport, copy } = useOptions();
  const report = useAnswer(healthReport);
  const [copied, setCopied] = useState(false);
  const verb = useVerb();
  const text = report === null || report === 'failed' ? '' : report;
  return (
    <section id="health" class="part" aria-labelledby="health-title">
      <h2 id="health-title">{t('optionsHealth')}</h2>
      <p class="quiet">{t('optionsHealthMore')}</p>
      {report === 'failed' && <p role="alert">{t('notRead')}</p>}
      {report === '' && <p>{t('healthEmpty')}</p>}
      {text && (
        <>
          <pre class="report" tabIndex={0} aria-label={t('optionsHealth')}>
            {text}
          </pre>
          <p class="row">
            <Button
              icon={copied ? Check : Copy}
              onClick={() => void verb.run(() => copy(text)).then(setCopied)}
              disabled={verb.busy}
            >
              {t('healthCopy')}
            </Button>
            <span class="small quiet" role="status">
              {copied && t('healthCopied')}
            </span>
          </p>
        </>
      )}
    </section>
  );
}
