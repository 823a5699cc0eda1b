import type { Offers } from '@/domain/way';
import type { HoldView } from '@/services/read-hold';
import { longChain } from './chains';
import { absent, all } from './dialogs';

// The dialog at its fullest: names and sentences longer than they ought to be, and words that are written from the right.

const LONG_GROUP = 'Reklamation och teknisk support för företagskunder Nord, tredje linjen';
const LONG_AGENT = 'Björn-Erik Wolfeschlegelsteinhausenbergerdorff-Ek';

function rewritten(view: HoldView, customerName: string): HoldView {
  const { assessment } = view.hold;
  const to = { groupId: '2', groupName: LONG_GROUP, agentId: '8', agentName: LONG_AGENT };
  const [first, ...rest] = assessment.findings;
  const findings = first ? [{ ...first, values: { ...first.values, name: LONG_AGENT } }, ...rest] : rest;
  const offers: Offers = {
    ...assessment.offers,
    keep: {
      contact:
        'Helena Wolfeschlegelsteinhausenbergerdorff-Ek, 08-465 001 00, eller kanalen #reklamation-och-teknik-nord',
    },
    ...(assessment.offers?.hinted && {
      hinted: { ...assessment.offers.hinted, advice: `${assessment.offers.hinted.advice} `.repeat(6).trim() },
    }),
  };
  return {
    ...view,
    customerName,
    to: LONG_GROUP,
    head: view.head && { ...view.head, stations: longChain },
    hold: { ...view.hold, assessment: { ...assessment, change: { ...assessment.change, to }, findings, offers } },
    reasons: [
      ...view.reasons,
      {
        id: 'long',
        name: {
          sv: 'kunden har ett avtal där det står att just den här avdelningen svarar',
          en: 'the customer’s contract says that this very department is the one that answers',
        },
      },
    ],
  };
}

export const long = rewritten(all, 'Wolfeschlegelsteinhausenbergerdorff Andersson');
export const fromTheRight = rewritten(absent, 'ليلى منصور');
