import type { HelpdeskName } from '@/domain/case-key';
import type { HelpdeskApiOn } from './helpdesk';
import { zendeskApi } from './zendesk/api';

/** Every helpdesk's API. Apart from `index.ts`, so that what must be there early does not carry what is needed later. */
export const APIS: Partial<Record<HelpdeskName, HelpdeskApiOn>> = { zendesk: zendeskApi };
