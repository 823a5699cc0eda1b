import { useEffect, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { useLocked } from './lock-note';

const HUES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** One of the twelve department colours, by name and swatch. `taken`: the others that have it already. */
export function HueChoice({
  hue,
  keep,
  taken,
  disabled = false,
}: {
  hue: number;
  keep: (hue: number) => unknown;
  taken: ReadonlyMap<number, readonly string[]>;
  disabled?: boolean;
}) {
  const look = useDark() ? 'dark' : 'light';
  return (
    <fieldset class="desk-choice" disabled={disabled} {...useLocked(disabled)}>
      <legend class="desk-label">{t('desk_colour')}</legend>
      <div class="hues">
        {HUES.map((one) => (
          <label key={one} class={`hue hue-${one}`}>
            <input type="radio" name="hue" checked={one === hue} onChange={() => void keep(one)} />
            <span class="hue-swatch" aria-hidden="true" />
            <span class="hue-name">
              {t(`desk_hue_${look}_${one}`)}
              <Taken by={taken.get(one) ?? []} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Who has the colour: by name, or how many they are. */
function Taken({ by }: { by: readonly string[] }) {
  const [name] = by;
  if (name === undefined) return null;
  return (
    <span class="small quiet" title={by.join('\n')}>
      {' '}
      {by.length === 1 ? name : t('desk_hueTaken', by.length)}
    </span>
  );
}

/** The same place in the row of colours is another colour on a dark ground, and has another name. */
function useDark(): boolean {
  const [dark, setDark] = useState(() => darkGround()?.matches ?? false);
  useEffect(() => {
    const ground = darkGround();
    const follow = () => setDark(ground?.matches ?? false);
    ground?.addEventListener('change', follow);
    return () => ground?.removeEventListener('change', follow);
  }, []);
  return dark;
}

function darkGround(): MediaQueryList | null {
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
}
