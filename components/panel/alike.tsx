import { useEffect, useState } from 'preact/hooks';
import type { AlikeView, OtherCustomer } from '@/domain/alike';
import { t } from '@/utils/i18n';
import { useServices } from '../shared/services-context';
import type { AlikeProps } from './alike-list';
import { later } from './later';

/** Fetched when it is asked for. */
export const Alike = later<AlikeProps>('who else this may be', async () => (await import('./alike-list')).Alike);

/** Who else may be this customer: asked for once the panel stands, nothing until then. */
export function useAlike(customerId: string): AlikeView {
  const { watchAlike } = useServices();
  const [view, setView] = useState(NOBODY);
  useEffect(() => {
    setView(NOBODY);
    return watchAlike(customerId, setView);
  }, [customerId, watchAlike]);
  return view;
}

const NOBODY: AlikeView = { suggestions: [], apart: [] };

/** Comes after the panel has been drawn, so it stands where there is room for it: nothing else may move. */
export function AlikeButton({ view, open, toggle }: { view: AlikeView; open: boolean; toggle: () => void }) {
  const [apart] = view.apart;
  const count = view.suggestions.length;
  if (count === 0 && apart === undefined) return null;
  return (
    <button type="button" class="button button-quiet alike-open" aria-expanded={open} onClick={toggle}>
      <span>{count > 0 ? t('samePersonAsk', count) : t('notSameAs', { name: nameOf(apart) })}</span>
    </button>
  );
}

/** What a customer is called who may have no name. */
export function nameOf(other: OtherCustomer | undefined): string {
  return other?.name || t('customerNameless');
}
