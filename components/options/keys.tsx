import { t } from '@/utils/i18n';
import { IN_FIREFOX } from '@/utils/in-firefox';

const KEYS = [
  [['Alt', 'Shift', 'S'], 'keysOpen'],
  [['1–9'], 'keysFlag'],
  [['A–Z'], 'keysCause'],
  [['Ctrl', 'Z'], 'keysUndo'],
  [['←', '→'], 'keysChain'],
  [['Enter'], 'keysFirst'],
  [['Esc'], 'keysKeep'],
] as const;

/** Every key that Stafett listens to. */
export function Keys() {
  return (
    <section id="keys" class="part" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('optionsKeys')}</h2>
      <dl class="pairs">
        {KEYS.map(([keys, text]) => (
          <div key={text} class="pair">
            <dt>
              {keys.map((key) => (
                <kbd key={key} class="key">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="small quiet">{t(IN_FIREFOX ? 'keysChangeFirefox' : 'keysChange')}</p>
    </section>
  );
}
