import { useState } from 'preact/hooks';
import type { SiteAnswer } from '@/domain/found-account';
import { siteHost } from '@/domain/site-host';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { SiteAnswerText } from '../shared/site-answer';
import { useAnswer } from '../shared/use-answer';
import { useVerb } from '../shared/use-verb';
import { useOptions } from './options-services';
import { SiteRow } from './site-row';

/** Accounts on an address of their own: each is allowed, and taken back, one by one. */
export function OwnDomains() {
  const { helpdeskTitle, sites, useSite, leaveSite } = useOptions();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ host: string; answer: SiteAnswer } | 'no-host' | null>(null);
  const [read, setRead] = useState(0);
  const known = useAnswer(sites, read);
  const verb = useVerb();

  const use = (host: string | null) => {
    if (host === null) return setSaid('no-host');
    setSaid(null);
    // Nothing may be awaited before the browser is asked: it wants to see the agent's click behind the question.
    void verb
      .run(async () => setSaid({ host, answer: await useSite(host) }))
      .then((done) => {
        if (done) setTyped('');
        setRead((times) => times + 1);
      });
  };
  const leave = (host: string) => {
    setSaid(null);
    void verb.run(() => leaveSite(host)).then(() => setRead((times) => times + 1));
  };
  return (
    <section id="own-domains" class="part" aria-labelledby="own-domains-title">
      <h2 id="own-domains-title">{t('optionsSites')}</h2>
      <p class="quiet">{t('optionsSitesMore')}</p>
      <div class="task">
        {known === 'failed' && <p role="alert">{t('notRead')}</p>}
        {Array.isArray(known) && known.length > 0 && (
          <ul class="hits">
            {known.map((site) => (
              <SiteRow key={site.host} site={site} busy={verb.busy} allow={use} leave={leave} />
            ))}
          </ul>
        )}
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            use(siteHost(typed));
          }}
        >
          <input
            class="field"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellcheck={false}
            aria-label={t('siteAddress')}
            placeholder={t('siteExample')}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setSaid(null);
            }}
          />
          <Button type="submit" look="primary" disabled={verb.busy}>
            {t('siteUseHere')}
          </Button>
        </form>
        {verb.busy && (
          <p class="small quiet" role="status">
            {t('siteAsking')}
          </p>
        )}
        {said === 'no-host' && <p role="alert">{t('siteNoHost')}</p>}
        {said !== null && said !== 'no-host' && (
          <SiteAnswerText {...said} title={said.answer.kind === 'used' ? helpdeskTitle(said.answer.helpdesk) : ''} />
        )}
        {verb.failed && <NotKept />}
      </div>
    </section>
  );
}
