import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useOwnId } from '../../shared/use-own-id';

/** A book that came in a message, say: its text, pasted. */
export function PasteText({ look, busy }: { look: (text: string) => void; busy: boolean }) {
  const [text, setText] = useState('');
  const id = useOwnId('paste');
  return (
    <details class="share-paste">
      <summary>{t('share_paste')}</summary>
      <div class="desk-field">
        <label class="desk-label" for={id}>
          {t('share_pasteLabel')}
        </label>
        <textarea
          id={id}
          class="field desk-text"
          rows={4}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p class="row">
        <Button onClick={() => look(text)} disabled={busy || text.trim() === ''}>
          {t('share_pasteRead')}
        </Button>
      </p>
    </details>
  );
}
