import { isZone } from '@/domain/zoned';
import { t } from '@/utils/i18n';
import { TextField } from '../parts/text-field';

/** The time zone of the department's own wall clock, by its name in the zone database. */
export function ZoneField({
  zone,
  disabled,
  keep,
}: {
  zone: string;
  disabled: boolean;
  keep: (zone: string) => unknown;
}) {
  return (
    <TextField
      label={t('desk_zone')}
      more={t('desk_zoneMore')}
      value={zone}
      most={60}
      needed
      disabled={disabled}
      offered={Intl.supportedValuesOf('timeZone')}
      check={(text) => (isZone(text) ? null : t('desk_zoneWrong'))}
      keep={keep}
    />
  );
}
