import type { IconNode } from 'lucide';
import { Building2, History, ListTree, Rss, Scale, Signpost, SlidersHorizontal, Users } from 'lucide';
import type { ComponentType } from 'preact';
import { t } from '@/utils/i18n';

/** One part of the desk: its address (`desk.html#people`), its line in the navigation, and its code, loaded when opened. */
export interface DeskPart {
  id: string;
  label(): string;
  icon: IconNode;
  load(): Promise<ComponentType>;
}

/** In the order of the navigation. Each part is a folder of its own and exports one component. */
export const DESK_PARTS: readonly DeskPart[] = [
  {
    ...{ id: 'departments', label: () => t('desk_departments'), icon: Building2 },
    load: async () => (await import('./departments/departments')).Departments,
  },
  {
    ...{ id: 'hints', label: () => t('desk_hints'), icon: Signpost },
    load: async () => (await import('./hints/hints')).Hints,
  },
  {
    ...{ id: 'causes', label: () => t('desk_causes'), icon: ListTree },
    load: async () => (await import('./causes/causes')).Causes,
  },
  {
    ...{ id: 'mandates', label: () => t('desk_mandates'), icon: Scale },
    load: async () => (await import('./mandates/mandates')).Mandates,
  },
  {
    ...{ id: 'people', label: () => t('desk_people'), icon: Users },
    load: async () => (await import('./people/people')).People,
  },
  {
    ...{ id: 'settings', label: () => t('desk_settings'), icon: SlidersHorizontal },
    load: async () => (await import('./settings/settings')).Settings,
  },
  {
    ...{ id: 'sharing', label: () => t('share_title'), icon: Rss },
    load: async () => (await import('./sharing/sharing')).Sharing,
  },
  {
    ...{ id: 'history', label: () => t('desk_history'), icon: History },
    load: async () => (await import('./history/history')).History,
  },
];
