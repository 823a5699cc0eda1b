import { t } from '@/utils/i18n';
import { IN_FIREFOX } from '@/utils/in-firefox';
import { useOptions } from './options-services';

const ALL = ['hosts', 'storage', 'sidePanel', 'alarms', 'scripting', 'activeTab', 'notifications'] as const;
/** Firefox's sidebar needs none. */
const PERMISSIONS = ALL.filter((name) => !(IN_FIREFOX && name === 'sidePanel'));

/** Why each permission is asked for. */
export function Permissions() {
  const { hosts } = useOptions();
  const names = hosts.map((host) => host.replace(/\/\*$/, '')).join(' ');
  return (
    <section id="permissions" class="part" aria-labelledby="permissions-title">
      <h2 id="permissions-title">{t('optionsPermissions')}</h2>
      <dl class="pairs">
        {PERMISSIONS.map((name) => (
          <div key={name} class="pair">
            <dt>
              <code>{name === 'hosts' ? names : name}</code>
            </dt>
            <dd>{t(`permission_${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
