import type { CaseView, FlagView } from '@/domain/panel-view';
import { NOW } from './services';
import { calm } from './views';

// What the flag bar shows of flags in every state.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const flag = (departmentId: string, changed: Partial<FlagView> = {}): FlagView => ({
  id: `op-${departmentId}`,
  departmentId,
  cause: null,
  at: NOW - 2 * HOUR,
  byName: 'Eva Lind',
  from: 'here',
  state: 'on-ticket',
  trouble: null,
  failed: [],
  undoUntil: null,
  ...changed,
});

export const flagUndo: CaseView = {
  ...calm,
  flags: [flag('logistik', { state: 'here', at: NOW - 2000, undoUntil: NOW + 8000 })],
};
export const flagStates: CaseView = {
  ...calm,
  flags: [
    flag('logistik'),
    flag('produkt', { state: 'writing' }),
    flag('webb', { state: 'here' }),
    flag('salj', { from: 'ticket', byName: null }),
  ],
};
/** Flagged by somebody whose book has a department that this one does not. */
export const flagOther: CaseView = {
  ...calm,
  flags: [flag('produkt'), flag('kundportal', { at: NOW - HOUR, from: 'ticket', byName: null })],
};
export const flagFailed: CaseView = {
  ...calm,
  flags: [
    flag('logistik'),
    flag('faktura', { state: 'failed', trouble: { fault: 'forbidden', detail: '403', at: NOW - MINUTE } }),
  ],
};
