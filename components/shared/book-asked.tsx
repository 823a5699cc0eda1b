import { Info } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { BookAsked } from '@/services/watch-book-asked';
import { t } from '@/utils/i18n';
import { Button } from './button';
import { Icon } from './icon';
import { useVerb } from './use-verb';

export interface BookAskedServices {
  /** Calls back with the host that the agent has to allow for the organisation's routing book, now and at every change. */
  watchBookAsked(show: (asked: BookAsked | null) => void): () => void;
  /** ask the browser for these pages; whatever is answered, the page sees it. Only from within a click. */
  allow(origin: string): Promise<void>;
}

/** Null: nothing is to be allowed, or nobody knows yet. */
export function useBookAsked({ watchBookAsked }: BookAskedServices): BookAsked | null {
  const [asked, setAsked] = useState<BookAsked | null>(null);
  useEffect(() => watchBookAsked(setAsked), []);
  return asked;
}

/** The organisation's book cannot come before somebody has allowed its host in this browser: what that means, and one press. */
export function BookAskedText({
  asked: { host, origin },
  allow,
}: { asked: BookAsked } & Pick<BookAskedServices, 'allow'>) {
  const verb = useVerb();
  return (
    <>
      <Icon node={Info} />
      <span>
        {t('bookAsked', { host })}{' '}
        <Button look="quiet" onClick={() => void verb.run(() => allow(origin))} disabled={verb.busy}>
          {t('siteAllow')}
        </Button>
      </span>
    </>
  );
}
