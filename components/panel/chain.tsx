import { useMemo, useRef, useState } from 'preact/hooks';
import { groupKey } from '@/domain/account-group';
import type { Station } from '@/domain/case';
import { t } from '@/utils/i18n';
import { useServices } from '../shared/services-context';
import { smallTextWidth } from '../shared/text-width';
import { useWidth } from '../shared/use-width';
import { layoutChain, letters, type GapMark } from './chain-layout';
import { ChainLines } from './chain-lines';
import { chainText, gapText, stationText } from './chain-text';

interface ChainProps {
  stations: Station[];
  /** how many stations came before these, no longer shown */
  earlier: number;
  /** the group by its key (account-group.ts) -> department hue */
  hues: Record<string, number>;
}

/**
 * The departments in the order they had the case, the current one filled, returns drawn back below in red. One tab stop;
 * arrow keys walk it, and the line below says who, when and how long for the station under pointer or focus.
 */
export function Chain({ stations, earlier, hues }: ChainProps) {
  const { now } = useServices();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 328);
  const [whole, setWhole] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const [stop, setStop] = useState(stations.length - 1);
  const layout = useMemo(() => layoutChain(stations, width, smallTextWidth, whole), [stations, width, whole]);
  const names = useMemo(() => new Set(stations.map((station) => station.name)), [stations]);
  const current = stations.length - 1;
  const tabStop = Math.min(stop, current);
  const gap = layout.marks.find((mark): mark is GapMark => mark.kind === 'gap');
  const told = gap && pointed !== null && pointed >= gap.from && pointed < gap.to ? gapText(stations, gap) : null;
  const at = Math.min(pointed ?? current, current);
  const shown = stations[at];

  const walk = (event: KeyboardEvent) => {
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
  };
  return (
    <div class="chain">
      <div
        class="chain-strip"
        ref={box}
        role="toolbar"
        aria-label={chainText(stations.length, earlier)}
        onKeyDown={walk}
        onPointerLeave={() => setPointed(null)}
        onBlurCapture={() => setPointed(null)}
      >
        <ChainLines layout={layout} />
        {layout.marks.map((mark) => {
          const index = mark.kind === 'gap' ? mark.from : mark.index;
          const station = stations[index];
          if (!station) return null;
          const point = () => setPointed(index);
          const common = {
            type: 'button' as const,
            style: { left: `${mark.x}px`, width: `${mark.width}px` },
            tabIndex: index === tabStop || (mark.kind === 'gap' && tabStop > mark.from && tabStop < mark.to) ? 0 : -1,
            onPointerEnter: point,
            onFocus: () => {
              setPointed(index);
              setStop(index);
            },
          };
          return mark.kind === 'gap' ? (
            <button
              {...common}
              key="gap"
              class="chain-gap"
              aria-label={`${gapText(stations, mark)}. ${t('chainShowAll')}`}
              onClick={() => setWhole(true)}
            >
              +{mark.to - mark.from}
            </button>
          ) : (
            <button
              {...common}
              key={index}
              class={`chain-station chain-${layout.mode} hue-${hue(station, hues)}`}
              aria-current={index === current ? 'step' : undefined}
              aria-label={stationText(station, now(), index === 0 ? earlier : 0)}
            >
              {layout.mode === 'letters' ? (
                letters(station.name, names)
              ) : (
                <span class="chain-name">{station.name}</span>
              )}
            </button>
          );
        })}
      </div>
      <p class="small quiet chain-told" aria-hidden="true">
        {told ?? (shown && stationText(shown, now(), at === 0 ? earlier : 0))}
      </p>
    </div>
  );
}

/** A group that no department claims is grey: it has a name all the same. */
const NO_DEPARTMENT = 11;

function hue(station: Station, hues: Record<string, number>): number {
  return hues[groupKey({ id: station.groupId, name: station.name })] ?? NO_DEPARTMENT;
}
