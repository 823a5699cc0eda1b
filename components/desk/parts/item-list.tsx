import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { hashOf } from '../use-route';

export interface ListItem {
  id: string;
  /** what the filter looks in */
  name: string;
  row: ComponentChildren;
}

/** From so many lines on, there is a field to find one. */
const FILTERED_FROM = 12;

/**
 * The things of a part, each a link to its editor. One tab stop: arrow keys go from line to line, Alt with an arrow moves
 * the line itself, and so does dragging it, where the order means something.
 */
export function ItemList({
  part,
  items,
  label,
  open,
  move,
}: {
  part: string;
  items: readonly ListItem[];
  label: string;
  /** id of what the editor shows */
  open: string | null;
  /** puts a line at another place of the list; absent: the order means nothing */
  move?: ((id: string, place: number) => unknown) | undefined;
}) {
  const [words, setWords] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // In a long list, what was just made or followed to is somewhere below.
    list.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  const wanted = words.trim().toLocaleLowerCase();
  const shown = items.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const stop = shown.some(({ id }) => id === open) ? open : shown[0]?.id;
  // In a filtered list nobody sees where a line comes to stand.
  const moveTo = wanted === '' ? move : undefined;

  const press = (event: KeyboardEvent, index: number, id: string) => {
    const place = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: shown.length - 1 }[event.key];
    if (place === undefined || place < 0 || place >= shown.length) return;
    event.preventDefault();
    if (event.altKey && moveTo) void moveTo(id, place);
    else if (!event.altKey) list.current?.querySelectorAll('a')[place]?.focus();
  };
  return (
    <div class="item-list">
      {items.length >= FILTERED_FROM && (
        <input
          class="field"
          type="search"
          aria-label={t('desk_filter', { label })}
          placeholder={t('search')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <ul ref={list} class="item-list-items" aria-label={label}>
        {shown.map(({ id, row }, index) => (
          <li
            key={id}
            class={dragged === id ? 'item item-dragged' : 'item'}
            draggable={moveTo !== undefined}
            onDragStart={(event) => {
              // Without anything to carry, Firefox does not begin.
              event.dataTransfer?.setData('text/plain', id);
              setDragged(id);
            }}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged !== null && dragged !== id) void moveTo?.(dragged, index);
            }}
          >
            <a
              href={hashOf(part, id)}
              draggable={false}
              tabIndex={id === stop ? 0 : -1}
              aria-current={id === open ? 'true' : undefined}
              aria-keyshortcuts={moveTo ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
              onKeyDown={(event) => press(event, index, id)}
            >
              {row}
            </a>
          </li>
        ))}
      </ul>
      {shown.length === 0 && words !== '' && <p class="small quiet">{t('desk_noHit', { words })}</p>}
    </div>
  );
}
