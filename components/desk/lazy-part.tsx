import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';

/** A part whose code comes when it is opened; it is asked for once, and again when it did not come. */
export function LazyPart({ load }: { load: () => Promise<ComponentType> }) {
  const [Part, setPart] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(0);
  useEffect(() => {
    let wanted = true;
    load().then(
      (part) => wanted && setPart(() => part),
      (error: unknown) => {
        console.warn('stafett: desk', error);
        if (wanted) setFailed((times) => times + 1);
      },
    );
    return () => void (wanted = false);
  }, [load]);
  if (Part) return <Part />;
  if (failed === 0) return null;
  return (
    <p role="alert">
      {t('notRead')} <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>
    </p>
  );
}
