import { ListTodo } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { CaseKey } from '@/domain/case-key';
import type { Promised } from '@/domain/promised';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { useServices } from '../shared/services-context';
import { later } from './later';

export interface TodayProps {
  promised: Promised[];
  /** the case that is open */
  caseKey: CaseKey | null;
}

const Today = later<TodayProps>('my day', async () => (await import('./today')).Today);

/** "My commitments today": how many there are, over all cases, and the list of them when asked for. */
export function MyDay({ caseKey }: { caseKey: CaseKey }) {
  const promised = useToday();
  const [open, setOpen] = useState(false);
  if (promised.length === 0) return null;
  return (
    <>
      <Button look="quiet" icon={ListTodo} expanded={open} onClick={() => setOpen(!open)}>
        {t('myDay', promised.length)}
      </Button>
      {open && <Today promised={promised} caseKey={caseKey} />}
    </>
  );
}

/** The list itself, where no case is open. */
export function MyDayAlone() {
  const promised = useToday();
  return promised.length === 0 ? null : <Today promised={promised} caseKey={null} />;
}

function useToday(): Promised[] {
  const { watchToday } = useServices();
  const [promised, setPromised] = useState<Promised[]>([]);
  useEffect(() => watchToday(setPromised), []);
  return promised;
}
