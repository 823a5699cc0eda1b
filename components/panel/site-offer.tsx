import { useEffect, useRef, useState } from 'preact/hooks';
import type { SiteAnswer } from '@/domain/found-account';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useServices } from '../shared/services-context';
import { SiteAnswerText } from '../shared/site-answer';
import { useVerb } from '../shared/use-verb';

/**
 * For an account on an address of its own. The page's address is known only where the agent has just pressed Stafett's
 * icon there; without it the settings are where to go.
 */
export function SiteOffer({ host }: { host: string | null }) {
  const { helpdeskTitle, useSite, openSites } = useServices();
  const [answer, setAnswer] = useState<SiteAnswer | null>(null);
  const verb = useVerb();
  const said = useRef<HTMLDivElement>(null);
  const settled = answer?.kind === 'used' || answer?.kind === 'own';
  // The button that was pressed is gone: the keyboard goes on from what it did.
  useEffect(() => {
    if (settled) said.current?.focus();
  }, [settled]);
  if (host === null)
    return (
      <Button look="quiet" onClick={() => void openSites()}>
        {t('siteElsewhere')}
      </Button>
    );
  return (
    <>
      {!settled && (
        <>
          <p>{t('siteQuestion')}</p>
          <Button onClick={() => void verb.run(async () => setAnswer(await useSite(host)))} disabled={verb.busy}>
            {t('siteUse', { host })}
          </Button>
        </>
      )}
      {answer !== null && (
        <div tabIndex={-1} ref={said}>
          <SiteAnswerText
            host={host}
            answer={answer}
            title={answer.kind === 'used' ? helpdeskTitle(answer.helpdesk) : ''}
          />
        </div>
      )}
      {verb.failed && <NotKept />}
    </>
  );
}
