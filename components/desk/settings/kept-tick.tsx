import { useLockWithin } from '../parts/lock-note';

/** Yes or no to something that is kept, with one sentence of what it does. */
export function KeptTick({
  path,
  label,
  more,
  isOn,
  keep,
}: {
  /** where it stands in the book: it may be decided elsewhere */
  path: string;
  label: string;
  more: string;
  isOn: boolean;
  keep: (on: boolean) => unknown;
}) {
  const lock = useLockWithin(path);
  return (
    <div class="desk-field">
      <label class="tick">
        <input
          type="checkbox"
          checked={isOn}
          disabled={lock !== null}
          title={lock?.says}
          aria-describedby={lock ? `${path}-more ${lock.id}` : `${path}-more`}
          onChange={(event) => void keep(event.currentTarget.checked)}
        />
        <span class="strong">{label}</span>
      </label>
      <p id={`${path}-more`} class="small quiet">
        {more}
      </p>
    </div>
  );
}
