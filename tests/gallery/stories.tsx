import type { ComponentChildren } from 'preact';
import type { AlikeView } from '@/domain/alike';
import { Panel } from '@/components/panel/panel';
import { Options } from '@/components/options/options';
import { OptionsProvider, type OptionsServices } from '@/components/options/options-services';
import { ServicesProvider, type PanelServices } from '@/components/shared/services-context';
import type { NothingView, PanelView } from '@/domain/panel-view';
import type { Promised } from '@/domain/promised';
import { after } from './after';
import * as transfer from './after-transfer';
import { dialogStories } from './dialog-stories';
import type { GuardView } from '@/services/read-guard';
import { guardBudgetSet, guardEmpty, guardEveryRule, guardFollowed, guardFull } from './guard-figures';
import { galleryOptions, galleryServices } from './services';
import { longHistory, shortHistory } from './histories';
import * as flags from './flag-views';
import { mandate, mandateChosen } from './mandates';
import { pageNoteStories } from './page-notes';
import * as person from './persons';
import * as promised from './promised';
import * as view from './views';

function panel(
  shown: PanelView | null,
  history = shortHistory,
  alike?: AlikeView,
  today?: Promised[],
  more?: Partial<PanelServices>,
): () => ComponentChildren {
  return () => (
    <ServicesProvider value={{ ...galleryServices(history, true, alike, today), ...more }}>
      <Panel view={shown} />
    </ServicesProvider>
  );
}

const nothing = (why: NothingView['why']) => panel({ kind: 'nothing', why });

/** Its address is known: the agent has just pressed Stafett's icon there. */
const siteOffer = panel({ kind: 'nothing', why: 'elsewhere', site: 'support.exempel.se' });

/** A promise that is being written: the time in it is understood. */
const TYPED = { into: '.commitment-form .field', typed: 'Ring Anna om pengarna fre 10:30' };

/** The chip that is flagged, or is to be. */
const LOGISTICS = '#flag-to-logistik';
const SUGGESTED: Partial<PanelServices> = {
  suggestCauses: async () => [{ id: 'trasigt_paket', hits: 31, of: 43, rate: 'own' }],
};

/** What flags so far suggest: one that has often been right, and one that never came first. */
const DEPARTMENTS_SUGGESTED: Partial<PanelServices> = {
  suggestDepartments: async () => [
    { id: 'produkt', chance: 0.71, hits: 1204, of: 1371, rate: 'own' },
    { id: 'webb', chance: 0.12, hits: 1311, of: 1520, rate: 'all' },
  ],
};

const SUGGESTED_LONG: Partial<PanelServices> = {
  suggestCauses: async () => [{ id: 'l3', hits: 1311, of: 1520, rate: 'all' }],
};

/** The organisation has set where the book is, and the browser has not been told that it may be asked. */
const BOOK_ASKED: Pick<PanelServices, 'watchBookAsked'> = {
  watchBookAsked: (show) => {
    show({ host: 'bok.exempel.se', origin: 'https://bok.exempel.se/*' });
    return () => undefined;
  },
};

/** What is kept here is the organisation's word, and the team's. */
const DECIDED: Partial<OptionsServices> = {
  ...BOOK_ASKED,
  kept: async () => ({ retentionDays: { value: 90, by: 'policy' }, wholeMessages: { value: true, by: 'book' } }),
};

/** The options over a book that remembers which rules are notes. */
function optionsWith(first: GuardView): () => ComponentChildren {
  return () => {
    let view = first;
    const demoteRule: OptionsServices['demoteRule'] = async (rule, demoted) => {
      const others = (view.book.demoted ?? []).filter((one) => one !== rule);
      view = { ...view, book: { ...view.book, demoted: demoted ? [...others, rule] : others } };
    };
    return (
      <OptionsProvider value={{ ...galleryOptions, guard: async () => view, demoteRule }}>
        <Options />
      </OptionsProvider>
    );
  };
}

/** Every state that a page of the extension can be in, by name. */
export const stories: Record<string, () => ComponentChildren> = {
  'panel-calm': panel(view.calm),
  'panel-carousel': panel(view.carousel),
  'panel-31-stations': panel(view.manyStations, longHistory),
  'panel-received-brief': panel(view.receivedBrief),
  'panel-brief-to-me': panel(transfer.briefToMe),
  'panel-brief-long': panel(transfer.longBrief),
  'panel-brief-coming': panel(view.briefComing),
  'panel-not-yet-accepted': panel(transfer.mayAccept),
  'panel-kept': panel(view.kept),
  'panel-mandate': panel(mandate),
  'panel-mandate-chosen': panel(mandateChosen),
  'panel-new-customer': panel(view.newCustomer, []),
  'panel-both-helpdesks': panel(person.inBoth, person.bothHistories),
  'panel-three-accounts': after(panel(person.inThree, person.bothHistories), '.known-as .others'),
  'panel-split-off': after(panel(person.inBoth), '.known-as .others', '.person:last-child button'),
  'panel-may-be': panel(view.calm, shortHistory, person.mayBe),
  'panel-may-be-open': after(panel(view.calm, shortHistory, person.mayBe), '.alike-open'),
  'panel-may-be-three': after(panel(view.calm, shortHistory, person.mayBeThree), '.alike-open'),
  'panel-is-not': panel(view.calm, shortHistory, person.isNot),
  'panel-hint-says': panel(flags.hintSays),
  'panel-suggested': panel(view.calm, shortHistory, undefined, undefined, DEPARTMENTS_SUGGESTED),
  'panel-hint-and-suggested': panel(flags.hintSays, shortHistory, undefined, undefined, DEPARTMENTS_SUGGESTED),
  'panel-flag-undo': panel(flags.flagUndo),
  'panel-flag-states': panel(flags.flagStates),
  'panel-flag-other': panel(flags.flagOther),
  'panel-flag-failed': panel(flags.flagFailed),
  'panel-cause-offered': after(panel(flags.causeOffered), LOGISTICS),
  'panel-cause-suggested': after(panel(flags.causeOffered, shortHistory, undefined, undefined, SUGGESTED), LOGISTICS),
  'panel-cause-chosen': after(panel(flags.causeChosen), LOGISTICS, '.cause-chosen'),
  'panel-cause-on-ticket': after(panel(flags.causeOnTicket), LOGISTICS),
  'panel-cause-failed': panel(flags.causeFailed),
  'panel-cause-colleague': panel(flags.causeOfColleague),
  'panel-cause-colleague-open': after(panel(flags.causeOfColleague), LOGISTICS),
  'panel-cause-unknown': panel(flags.causeUnknown),
  'panel-cause-long': after(
    panel(flags.causeOfferedLong, shortHistory, undefined, undefined, SUGGESTED_LONG),
    LOGISTICS,
  ),
  'panel-cause-long-chosen': after(
    panel(flags.causeChosenLong, shortHistory, undefined, undefined, SUGGESTED_LONG),
    LOGISTICS,
    '.cause-chosen',
  ),
  'panel-cause-many': after(panel(flags.causeOfferedMany), LOGISTICS),
  'panel-cause-found': after(panel(flags.causeOfferedMany), LOGISTICS, { into: '.causes .field', typed: 'ret' }),
  'panel-reading': panel(view.reading),
  'panel-stale-offline': panel(view.staleOffline),
  'panel-first-reading': panel(view.firstReading),
  'panel-unread-trouble': panel(view.unreadTrouble),
  'panel-partial': panel(view.partial),
  'panel-signed-out-case': panel(view.signedOutCase),
  'panel-closed': panel(view.closed),
  'panel-commitment': panel(promised.one),
  'panel-commitment-typed': after(panel(promised.one), TYPED),
  'panel-commitments-overdue': panel(promised.overdue),
  'panel-commitments-many': panel(promised.many),
  'panel-commitment-more': after(panel(promised.elsewhere), '.commitments .button-icon'),
  'panel-commitment-done': after(panel(promised.overdue), '.commitments .commitment .button-quiet'),
  'panel-my-day': after(
    panel(promised.overdue, shortHistory, undefined, promised.today),
    '.commitments .section-head button',
  ),
  'panel-manager-asked': panel(promised.managerAsked),
  'panel-manager-not-reached': panel(promised.managerNotReached),
  'panel-manager-nobody': panel(promised.managerNobody),
  'panel-complaint': panel(promised.everything),
  'panel-complaint-old': panel(promised.complaintOld),
  'panel-rising': panel(promised.rising),
  'panel-rising-complaints': panel(promised.risingComplaints),
  'panel-note-undo': panel(transfer.noteUndo),
  'panel-came-back': panel(transfer.cameBack),
  'panel-came-back-via': panel(transfer.cameBackVia),
  'panel-notices': panel(view.notices),
  'panel-book-asked': panel(view.calm, shortHistory, undefined, undefined, BOOK_ASKED),
  'panel-notices-book-asked': panel(view.notices, shortHistory, undefined, undefined, BOOK_ASKED),
  'panel-unseen': panel(view.unseen),
  'panel-save-refused': panel(view.saveRefused),
  'panel-not-guarded': panel(view.notGuarded),
  'panel-hostile-text': panel(view.hostileText),
  'panel-skeleton': panel(null),
  'panel-elsewhere': nothing('elsewhere'),
  'panel-site-offer': siteOffer,
  'panel-site-used': after(siteOffer, '.nothing button'),
  'panel-barred': panel({ kind: 'barred', host: 'acme.zendesk.com', origin: 'https://*.zendesk.com/*' }),
  'panel-list': nothing('list'),
  'panel-list-book-asked': panel({ kind: 'nothing', why: 'list' }, [], undefined, undefined, BOOK_ASKED),
  'panel-list-my-day': panel({ kind: 'nothing', why: 'list' }, [], undefined, promised.today),
  'panel-new-ticket': nothing('new-ticket'),
  'panel-suspended': nothing('suspended'),
  'panel-signed-out': nothing('signed-out'),
  'panel-reload': nothing('reload'),
  'panel-broken': nothing('broken'),
  ...dialogStories,
  ...pageNoteStories,
  options: optionsWith(guardFull),
  'options-guard-empty': optionsWith(guardEmpty),
  'options-decided': () => (
    <OptionsProvider value={{ ...galleryOptions, ...DECIDED }}>
      <Options />
    </OptionsProvider>
  ),
  'options-guard-demoted': after(optionsWith(guardFull), '#guard .proposal button'),
  'options-guard-budget-set': optionsWith(guardBudgetSet),
  'options-guard-followed': optionsWith(guardFollowed),
  'options-guard-every-rule': optionsWith(guardEveryRule),
};
