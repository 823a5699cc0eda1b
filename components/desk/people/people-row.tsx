import { Trash2 } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';

interface PeopleRowProps {
  name: string;
  when: string;
  /** who stands in, how to reach them */
  how: ComponentChildren;
  /** it is over, and stands there as what was */
  isPast?: boolean;
  disabled: boolean;
  remove: () => void;
  /** the fields, where it is opened */
  children: ComponentChildren;
}

/** Somebody and their days in a line; opened, they can be changed and removed. */
export function PeopleRow({ name, when, how, isPast = false, disabled, remove, children }: PeopleRowProps) {
  const [open, setOpen] = useState(false);
  return (
    <li class={isPast ? 'people-row people-past' : 'people-row'}>
      <div class="people-line">
        <span class="people-who">{name}</span>
        <span class="people-when">{when}</span>
        <span class="people-how">{how}</span>
        {!disabled && (
          <Button look="quiet" expanded={open} onClick={() => setOpen(!open)} label={t('desk_changeOne', { name })}>
            {t('desk_change')}
          </Button>
        )}
      </div>
      {open && (
        <div class="people-editor">
          {children}
          <p>
            <Button icon={Trash2} onClick={remove}>
              {t('desk_remove')}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}
