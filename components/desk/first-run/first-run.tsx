import { useState } from 'preact/hooks';
import type { Account } from '@/domain/account';
import { t } from '@/utils/i18n';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { LockedNote } from '../parts/locked-note';
import { PartHead } from '../parts/part-head';
import { useWatched } from '../use-watched';
import { ChooseDepartments } from './choose-departments';
import { FirstHint } from './first-hint';
import { NoHelpdesk } from './no-helpdesk';

/** From nothing to the first routing hint: the helpdesk's groups become departments, then words lead to one of them. */
export function FirstRun() {
  const { item, watchAccounts, flagCounts, locked } = useDesk();
  const accounts = useWatched(watchAccounts);
  const flags = useAnswer(flagCounts);
  const [onCases, setOnCases] = useState<Account[]>([]);
  if (locked('departments') !== null) {
    return (
      <>
        <PartHead title={t('desk_start')} more={t('desk_startLocked')} />
        <LockedNote path="departments" />
      </>
    );
  }
  if (item === 'hint') return <FirstHint />;
  if (accounts === null || flags === null) return null;
  if (accounts === 'failed' || flags === 'failed') return <p role="alert">{t('notRead')}</p>;
  const told = accounts.filter(({ groups }) => groups.length > 0);
  // What a helpdesk tells itself goes before what its cases told.
  const met = [...told, ...onCases.filter(({ id }) => !told.some((one) => one.id === id))];
  return (
    <>
      <PartHead step={t('desk_step', { n: 1, of: 2 })} title={t('desk_startTitle')} more={t('desk_startMore')} />
      {met.length === 0 ? (
        <NoHelpdesk accounts={accounts} useMet={setOnCases} />
      ) : (
        <ChooseDepartments accounts={met} flags={flags} />
      )}
    </>
  );
}
