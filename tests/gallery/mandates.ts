import type { CaseView } from '@/domain/panel-view';
import { NOW } from './services';
import { carousel } from './views';

/** What the agent may decide alone on the case. */
export const mandate: CaseView = {
  ...carousel,
  mandate: {
    sentence: 'Betala tillbaka frakten, eller skicka en ny påse utan att fråga',
    upTo: { amount: 500, currency: 'SEK' },
    guideline: 'https://exempel.se/riktlinjer/frakt',
    chosenAt: null,
  },
};

/** The agent has just chosen in the guard's dialog to decide it. */
export const mandateChosen: CaseView = {
  ...mandate,
  mandate: mandate.mandate && { ...mandate.mandate, chosenAt: NOW - 60_000 },
};
