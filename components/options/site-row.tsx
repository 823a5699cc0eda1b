import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { useOptions, type UsedSite } from './options-services';

/** One own domain that Stafett is used on: whose it is, whether it may be read, and the way out. */
export function SiteRow({
  site,
  busy,
  allow,
  leave,
}: {
  site: UsedSite;
  busy: boolean;
  allow(host: string): void;
  leave(host: string): void;
}) {
  const { helpdeskTitle } = useOptions();
  const [sure, setSure] = useState(false);
  return (
    <li class="hit">
      <span class="hit-who">
        <span class="strong">{site.host}</span>
        <span class="small quiet">
          {`${helpdeskTitle(site.helpdesk)} · ${site.account}`}
          {!site.allowed && ` · ${t('siteNotAllowed')}`}
        </span>
      </span>
      {sure ? (
        <span class="row">
          <Button look="stop" onClick={() => leave(site.host)} disabled={busy}>
            {t('siteLeave', { host: site.host })}
          </Button>
          <Button onClick={() => setSure(false)}>{t('cancel')}</Button>
        </span>
      ) : (
        <span class="row">
          {!site.allowed && (
            <Button look="primary" onClick={() => allow(site.host)} disabled={busy}>
              {t('siteAllow')}
            </Button>
          )}
          <Button onClick={() => setSure(true)}>{t('siteRemove')}</Button>
        </span>
      )}
    </li>
  );
}
