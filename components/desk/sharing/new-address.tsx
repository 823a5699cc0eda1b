import { Search } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { bookAddress } from '@/domain/book-address';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { NotKept } from '../../shared/not-kept';
import { useVerb } from '../../shared/use-verb';
import { FieldFrame } from '../parts/field-frame';
import { failureText } from './failure-text';
import { Preview, type Looked } from './preview';
import { Refused } from './refused';
import { useSharing } from './sharing-services';

/** What came of looking at an address that is not followed yet. */
type Came = { kind: 'no-address' | 'not-allowed' } | { kind: 'failed'; text: string } | Looked;

/** An address is looked at first, with what it would change; it is followed when somebody has said so. */
export function NewAddress() {
  const { allow, look, readText, giveBack } = useSharing();
  const [typed, setTyped] = useState('');
  const [came, setCame] = useState<Came | null>(null);
  const verb = useVerb();
  /** asked for and not followed: the browser's leave is given back */
  const asked = useRef<string | null>(null);
  const leave = () => {
    if (asked.current !== null) void giveBack(asked.current).catch(() => undefined);
    asked.current = null;
  };
  useEffect(() => leave, []);

  const submit = (event: Event) => {
    event.preventDefault();
    const address = bookAddress(typed);
    if (address === null) return setCame({ kind: 'no-address' });
    setCame(null);
    // Nothing may be awaited before the browser is asked: it wants to see the click behind the question.
    const allowed = allow(address);
    void verb.run(async () => {
      if (!(await allowed)) return setCame({ kind: 'not-allowed' });
      if (asked.current !== address) leave();
      asked.current = address;
      const fetched = await look(address);
      if (fetched.kind === 'text') {
        const read = await readText(fetched.text);
        return setCame({ kind: 'looked', address, fetched, read });
      }
      const { what, status } = fetched.kind === 'failed' ? fetched : ({ what: 'broken', status: 304 } as const);
      setCame({ kind: 'failed', text: failureText(address, what, status) });
    });
  };
  const wrong =
    came?.kind === 'no-address' ? t('share_noAddress') : came?.kind === 'not-allowed' ? t('share_notAllowed') : null;
  return (
    <>
      <p class="quiet">{t('share_addressMore')}</p>
      <form onSubmit={submit} class="share-form">
        <FieldFrame label={t('share_addressLabel')} more={t('share_addressHelp')} wrong={wrong}>
          {(ids) => (
            <input
              {...ids}
              class="field"
              type="url"
              inputMode="url"
              autocomplete="off"
              spellcheck={false}
              placeholder="https://"
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
        <Button type="submit" icon={Search} disabled={verb.busy}>
          {t('share_look')}
        </Button>
      </form>
      {verb.busy && <p role="status">{t('share_looking')}</p>}
      {verb.failed && <NotKept />}
      {came?.kind === 'failed' && (
        <p class="share-box share-stop" role="alert">
          {came.text}
        </p>
      )}
      {came?.kind === 'looked' &&
        ('faults' in came.read ? (
          <Refused faults={came.read.faults} />
        ) : (
          <Preview
            looked={came}
            book={came.read.book}
            warnings={came.read.warnings}
            done={(isFollowed) => {
              if (isFollowed) asked.current = null;
              else leave();
              setCame(null);
            }}
          />
        ))}
    </>
  );
}
