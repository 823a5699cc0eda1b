import { FolderOpen } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { TestCase } from '@/services/read-test-cases';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useHints } from './hints-services';
import { useAfterTyping } from './use-after-typing';

/** A captured case to try on: the newest ones, or found by number or subject. */
export function CasePicker({ pick }: { pick(about: TestCase): Promise<boolean> }) {
  const { testCases } = useHints();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<TestCase[] | null | 'failed'>(null);
  const words = useAfterTyping(typed);
  useEffect(() => {
    if (!isOpen) return;
    let wanted = true;
    testCases(words).then(
      (cases) => wanted && setFound(cases),
      () => wanted && setFound('failed'),
    );
    return () => void (wanted = false);
  }, [isOpen, words]);
  const choose = async (about: TestCase) => {
    if (await pick(about)) setOpen(false);
    else setFound('failed');
  };
  return (
    <div class="case-picker">
      <Button look="quiet" icon={FolderOpen} expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('try_pick')}
      </Button>
      {isOpen && (
        <div class="case-picker-open">
          <input
            class="field"
            type="search"
            aria-label={t('try_find')}
            placeholder={t('try_find')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          {found === 'failed' && <p role="alert">{t('notRead')}</p>}
          {Array.isArray(found) && (
            <ul class="cases" aria-label={t('try_cases')}>
              {found.map((one) => (
                <li key={one.key}>
                  <button type="button" class="case-pick" onClick={() => void choose(one)}>
                    <span class="quiet">{one.ticketId}</span> <span dir="auto">{one.subject}</span>{' '}
                    {one.group !== null && <span class="small quiet">{one.group}</span>}
                  </button>
                </li>
              ))}
            </ul>
          )}
          {Array.isArray(found) && found.length === 0 && (
            <p class="small quiet">{words.trim() === '' ? t('try_noCases') : t('try_noHit', { words })}</p>
          )}
        </div>
      )}
    </div>
  );
}
