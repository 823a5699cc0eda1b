import { Pencil } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n';
import { IconButton } from '../shared/button';
import { useDesk } from './desk-services';
import { TextField } from './parts/text-field';

/** Who changes the book: asked for once, and shown so that it can be changed. */
export function LeadName() {
  const { by, sayBy } = useDesk();
  const [open, setOpen] = useState(false);
  if (by !== '' && !open) {
    return (
      <p class="lead-name">
        <span class="small quiet">{t('desk_you')}</span>
        <span class="lead-name-line">
          {by} <IconButton icon={Pencil} label={t('desk_youChange', { name: by })} onClick={() => setOpen(true)} />
        </span>
      </p>
    );
  }
  const say = async (name: string) => {
    await sayBy(name);
    setOpen(false);
  };
  return <TextField label={t('desk_you')} more={t('desk_youMore')} value={by} most={80} keep={say} />;
}
