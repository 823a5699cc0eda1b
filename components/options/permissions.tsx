import { t } from '@/utils/i18n';

const PERMISSIONS = ['hosts', 'storage', 'sidePanel', 'alarms', 'scripting'] as const;
const HOSTS = 'https://*.zendesk.com';

/** Why each permission is asked for. */
export function Permissions() {
  return (
    <section id="permissions" class="part" aria-labelledby="permissions-title">
      <h2 id="permissions-title">{t('optionsPermissions')}</h2>
      <dl class="pairs">
        {PERMISSIONS.map((name) => (
          <div key={name} class="pair">
            <dt>
              <code>{name === 'hosts' ? HOSTS : name}</code>
            </dt>
            <dd>{t(`permission_${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
