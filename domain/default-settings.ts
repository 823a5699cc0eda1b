// Free of zod: the panel's first paint needs it.
import type { Settings } from './settings';

export const DEFAULT_SETTINGS: Settings = { id: 'settings', retentionDays: 400, dismissed: [] };
