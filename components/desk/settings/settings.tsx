import { t } from '@/utils/i18n';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { GuardNumbers } from './guard-numbers';
import { KeptNumbers } from './kept-numbers';
import { Reasons } from './reasons';

/** What there is one of: how often the guard may stop, what may be answered to it, and what is kept how long. */
export function Settings() {
  return (
    <>
      <PartHead title={t('desk_settings')} more={t('desk_settingsMore')} />
      <LockedNote path="" />
      <GuardNumbers />
      <Reasons />
      <KeptNumbers />
    </>
  );
}
