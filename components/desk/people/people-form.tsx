import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';

interface PeopleFormProps {
  /** false: something is wrong, and the first field that says so gets the keyboard */
  add: () => Promise<boolean>;
  done: () => void;
  children: ComponentChildren;
}

/** What is new is written in a form of its own until it is whole: the first field has the keyboard, Escape leaves it. */
export function PeopleForm({ add, done, children }: PeopleFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const submit = async (event: Event) => {
    event.preventDefault();
    if (await add()) return done();
    form.current?.querySelector<HTMLInputElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <form
      ref={form}
      class="people-editor"
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && done()}
    >
      {children}
      <p class="row">
        <Button type="submit" look="primary">
          {t('add')}
        </Button>
        <Button onClick={done}>{t('cancel')}</Button>
      </p>
    </form>
  );
}
