import { t } from '@/utils/i18n';
import { useLocked } from '../parts/lock-note';

/** On or off, at once: it is no part of a draft. */
export function OnSwitch({ isOn, disabled, turn }: { isOn: boolean; disabled: boolean; turn(isOn: boolean): void }) {
  return (
    <label class="tick on-switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        disabled={disabled}
        {...useLocked(disabled)}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {t(isOn ? 'draft_isOn' : 'draft_isOff')}
    </label>
  );
}
