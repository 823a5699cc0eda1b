import type { CameBack } from '@/domain/came-back';
import type { CaseView, Notice } from '@/domain/panel-view';
import { NOW } from './services';
import { calm, carousel, notices, receivedBrief } from './views';

// What a transfer leaves behind: with the one who sent the case on, and with the one who has it now.

const SECOND = 1000;
const HOUR = 3_600_000;

const KARIN = { id: '12', name: 'Karin Hedman' };

/** The case lies with a group, and this agent there has not said yet that they have it. */
export const mayAccept: CaseView = { ...carousel, me: KARIN };

/** The same, with the brief that came along. */
export const briefToMe: CaseView = { ...receivedBrief, me: KARIN };

const long = `${'Anna har ringt fyra gånger om samma sak och vill nu ha ett besked som håller. '.repeat(14)}\nVill: pengarna tillbaka.`;

/** More than its place holds, from somebody with a long name. */
export const longBrief: CaseView = {
  ...briefToMe,
  received: briefToMe.received !== null &&
    briefToMe.received !== 'coming' && {
      ...briefToMe.received,
      by: { id: '8', name: 'Björn-Erik Wolfeschlegelsteinhausen-Ek', role: 'agent' },
      text: `Stafettpinne, överlämning 3\n\n${long}`,
    },
} as CaseView;

const [saved] = notices.notices as [Extract<Notice, { kind: 'save' }>];

/** A question that is sent in a moment, unless it is taken back. */
export const noteUndo: CaseView = {
  ...calm,
  notices: [
    { ...saved, at: NOW - 2 * SECOND, note: { id: 'w1', state: 'due', trouble: null, undoUntil: NOW + 8 * SECOND } },
  ],
};

const back: CameBack = {
  id: 'b1',
  at: NOW - HOUR,
  sentAt: NOW - 48 * HOUR,
  had: ['Logistik'],
  answered: false,
  said: { name: 'Björn Ek', text: 'Påsen finns inte hos oss, den gick från lagret i Borås. Fråga dem.' },
};
const cameBackAs = (changed: Partial<CameBack>): CaseView => ({
  ...calm,
  notices: [{ kind: 'came-back', id: 'n1', at: back.at, back: { ...back, ...changed } }],
});
export const cameBack = cameBackAs({});
export const cameBackVia = cameBackAs({ had: ['Logistik', 'Faktura', 'Produkt'], answered: true, said: null });
