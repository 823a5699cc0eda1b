import type { Thing } from '@/adapters/shared/rungs';

const thing = (name: string, ...rungs: string[]): Thing => ({ name, rungs });

export const TICKET = thing('ticket', '[data-case]');
export const TICKET_ID = 'data-case';
export const GROUP = thing('group', 'output.group');
export const AGENT = thing('agent', 'output.agent');
export const CUSTOMER = thing('customer', '.from b');
export const SAVE = thing('save', 'button[value="save"]');
export const SHOWN_BY = ['style'];
