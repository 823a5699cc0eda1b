import type { CaseView, FlagView } from '@/domain/panel-view';
import { fewCauses, longCauses, manyCauses } from './causes';
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
  mine: true,
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
    flag('salj', { from: 'ticket', mine: false, byName: null }),
  ],
};
/** Flagged by somebody whose book has a department that this one does not. */
export const flagOther: CaseView = {
  ...calm,
  flags: [flag('produkt'), flag('kundportal', { at: NOW - HOUR, from: 'ticket', mine: false, byName: null })],
};
export const flagFailed: CaseView = {
  ...calm,
  flags: [
    flag('logistik'),
    flag('faktura', {
      state: 'failed',
      trouble: { fault: 'forbidden', detail: '403', at: NOW - MINUTE },
      failed: [{ id: 'op-faktura', tag: 'stafett_faktura', want: 'present' }],
    }),
  ],
};

/** Not flagged yet, by a team whose lead has set causes: to be clicked. */
export const causesFew: CaseView = { ...calm, causes: fewCauses };
export const causesMany: CaseView = { ...calm, causes: manyCauses };

/** The lead's hint fits, and the lead has much to say. */
export const hintSays: CaseView = {
  ...calm,
  hinted: {
    departmentId: 'logistik',
    advice:
      'Logistik skickar en påse skruv samma dag om artikelnumret står med. Be kunden om en bild på paketet innan ärendet lämnas över, och lova inget datum.',
  },
};

const just = { state: 'here', at: NOW - 2000, undoUntil: NOW + 8000 } as const;
const screws = {
  id: 'skruvar_saknas',
  name: { sv: 'Skruvar saknas', en: 'Missing screws' },
  tag: 'stafett_orsak_skruvar_saknas',
};
const late = {
  id: 'sen_leverans',
  name: { sv: 'Sen leverans', en: 'Late delivery' },
  tag: 'stafett_orsak_sen_leverans',
};

/** Flagged a moment ago, and nobody has said why. */
export const causeOffered: CaseView = { ...causesFew, flags: [flag('logistik', just)] };
export const causeOfferedLong: CaseView = { ...calm, causes: longCauses, flags: [flag('logistik', just)] };
export const causeChosenLong: CaseView = {
  ...causeOfferedLong,
  flags: [
    flag('logistik', {
      ...just,
      cause: {
        id: 'l11',
        name: {
          sv: 'Egendomsskadeförsäkringsärende från transportbolaget',
          en: 'An insurance claim passed on by the carrier',
        },
        tag: 'stafett_orsak_l11',
      },
    }),
  ],
};
export const causeOfferedMany: CaseView = { ...causesMany, flags: [flag('logistik', just)] };
export const causeChosen: CaseView = { ...causesFew, flags: [flag('logistik', { ...just, cause: screws })] };
/** The agent's own cause, and a colleague's for the same department. */
export const causeOnTicket: CaseView = {
  ...causesFew,
  flags: [
    flag('logistik', { cause: screws }),
    flag('logistik', { id: 'ticket-logistik', from: 'ticket', mine: false, byName: null, cause: late }),
  ],
};
/** A colleague has flagged and said why; nobody here has. */
export const causeOfColleague: CaseView = {
  ...causesFew,
  flags: [flag('logistik', { from: 'ticket', mine: false, byName: 'Björn Ek', cause: late })],
};
/** Told by a tag whose cause the book does not have: it was taken out, or the colleague has another book. */
export const causeUnknown: CaseView = {
  ...causesFew,
  flags: [
    flag('logistik', {
      ...{ from: 'ticket', mine: false, byName: null },
      cause: { id: 'lagret_stangt', name: null, tag: 'stafett_orsak_lagret_stangt' },
    }),
  ],
};
/** The department's tag is on the ticket, the cause's is not. */
export const causeFailed: CaseView = {
  ...causesFew,
  flags: [
    flag('logistik', {
      cause: screws,
      state: 'failed',
      trouble: { fault: 'forbidden', detail: '403', at: NOW - MINUTE },
      failed: [{ id: 'op-logistik:skruvar_saknas', tag: screws.tag, want: 'present' }],
    }),
  ],
};
