import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../shared/button';
import { NotKept } from '../shared/not-kept';
import { useVerb } from '../shared/use-verb';
import { useOptions, type CustomerHit } from './options-services';

const ASK_AFTER_MS = 150;

/** One customer, found by name or address, erased everywhere in this browser. Two clicks, the second says whom. */
export function EraseCustomer() {
  const { findCustomers, eraseCustomer } = useOptions();
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<CustomerHit[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [erased, setErased] = useState<string | null>(null);
  const verb = useVerb();
  const sought = words.trim();

  useEffect(() => {
    if (!sought) return setHits(null);
    let wanted = true;
    const timer = setTimeout(() => {
      findCustomers(sought).then(
        (found) => wanted && setHits(found),
        () => wanted && setHits([]),
      );
    }, ASK_AFTER_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [sought, findCustomers]);

  const erase = async (hit: CustomerHit) => {
    if (!(await verb.run(() => eraseCustomer(hit.id)))) return;
    setErased(hit.name);
    setChosen(null);
    setHits((now) => now?.filter((other) => other.id !== hit.id) ?? null);
  };
  return (
    <div class="task">
      <h3>{t('eraseTitle')}</h3>
      <p class="quiet">{t('eraseOneMore')}</p>
      <input
        class="field"
        type="search"
        aria-label={t('eraseSearch')}
        placeholder={t('eraseSearch')}
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setErased(null);
        }}
      />
      <p class="small quiet" role="status">
        {erased !== null
          ? t('eraseOneDone', { name: erased })
          : hits !== null && (hits.length === 0 ? t('eraseNoHit', { words: sought }) : t('eraseFound', hits.length))}
      </p>
      {hits !== null && hits.length > 0 && (
        <ul class="hits">
          {hits.map((hit) => (
            <li key={hit.id} class="hit">
              <span class="hit-who">
                <span class="strong">{hit.name}</span>
                <span class="small quiet">{[...hit.addresses, t('cases', hit.cases)].join(' · ')}</span>
              </span>
              {chosen === hit.id ? (
                <span class="row">
                  <Button look="stop" onClick={() => void erase(hit)} disabled={verb.busy}>
                    {t('eraseOneConfirm', { name: hit.name })}
                  </Button>
                  <Button onClick={() => setChosen(null)}>{t('cancel')}</Button>
                </span>
              ) : (
                <Button onClick={() => setChosen(hit.id)}>{t('eraseOne')}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {verb.failed && <NotKept />}
    </div>
  );
}
