import type { CauseChoice, FlagCause } from '@/domain/panel-view';
import { language } from '@/utils/i18n';

/** A cause as people here read it; one that this book does not know by its tag's own word. */
export function causeName({ id, name }: CauseChoice | FlagCause): string {
  return name?.[language().startsWith('sv') ? 'sv' : 'en'] ?? id.replaceAll('_', ' ');
}
