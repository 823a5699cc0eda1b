import type { Status } from './api';
import type { Language } from './settings';

/** Every label of the page. Adapters must never match on these: each account reads them in its own language. */
export interface Words {
  status: Record<Status, string>;
  /** Stands before the status on the submit button. */
  submitAs: string;
  submitOptions: string;
  ticketPageLocation: string;
  ticket: string;
  newTicket: string;
  requester: string;
  assignee: string;
  takeIt: string;
  unassigned: string;
  searchAssignee: string;
  backToGroups: string;
  wholeGroup: string;
  tags: string;
  addTag: string;
  remove: string;
  priority: string;
  type: string;
  subject: string;
  publicReply: string;
  internalNote: string;
  composer: string;
  /** Before the name of the one who gets the reply. */
  to: string;
  internal: string;
  macro: string;
  noMacros: string;
  afterSave: string;
  stayOnTicket: string;
  closeTab: string;
  close: string;
  search: string;
  home: string;
  views: string;
  openTickets: string;
  suspended: string;
  customer: string;
  loading: string;
  saveFailed: string;
  notFound: string;
  closedTicket: string;
  followUp: string;
  merged: string;
  nothingHere: string;
  updated: string;
  cause: string;
  failedToLoad: string;
  reload: string;
}

const EN: Words = {
  status: { new: 'New', open: 'Open', pending: 'Pending', hold: 'On-hold', solved: 'Solved', closed: 'Closed' },
  submitAs: 'Submit as',
  submitOptions: 'Submit options',
  ticketPageLocation: 'Ticket page location',
  ticket: 'Ticket',
  newTicket: 'New ticket',
  requester: 'Requester',
  assignee: 'Assignee',
  takeIt: 'take it',
  unassigned: '-',
  searchAssignee: 'Search groups and agents',
  backToGroups: 'All groups',
  wholeGroup: 'no agent',
  tags: 'Tags',
  addTag: 'Add tag',
  remove: 'Remove',
  priority: 'Priority',
  type: 'Type',
  subject: 'Subject',
  publicReply: 'Public reply',
  internalNote: 'Internal note',
  composer: 'Message',
  to: 'To',
  internal: 'Internal',
  macro: 'Apply macro',
  noMacros: 'No macros',
  afterSave: 'After save',
  stayOnTicket: 'Stay on ticket',
  closeTab: 'Close tab',
  close: 'Close',
  search: 'Search',
  home: 'Home',
  views: 'Views',
  openTickets: 'Unsolved tickets',
  suspended: 'Suspended tickets',
  customer: 'Customer',
  loading: 'Loading',
  saveFailed: 'The ticket was not saved.',
  notFound: 'This ticket does not exist. It may have been deleted.',
  closedTicket: 'This ticket is closed and cannot be changed.',
  followUp: 'Create follow-up',
  merged: 'This ticket was merged into another ticket.',
  nothingHere: 'There is nothing here.',
  updated: 'Updated',
  cause: 'Cause',
  failedToLoad: 'The ticket could not be loaded.',
  reload: 'Try again',
};

const SV: Words = {
  status: { new: 'Ny', open: 'Öppen', pending: 'Väntande', hold: 'Pausad', solved: 'Löst', closed: 'Stängd' },
  submitAs: 'Skicka som',
  submitOptions: 'Alternativ för att skicka',
  ticketPageLocation: 'Plats på ärendesidan',
  ticket: 'Ärende',
  newTicket: 'Nytt ärende',
  requester: 'Begärt av',
  assignee: 'Tilldelad till',
  takeIt: 'ta ärendet',
  unassigned: '-',
  searchAssignee: 'Sök grupper och agenter',
  backToGroups: 'Alla grupper',
  wholeGroup: 'ingen agent',
  tags: 'Taggar',
  addTag: 'Lägg till tagg',
  remove: 'Ta bort',
  priority: 'Prioritet',
  type: 'Typ',
  subject: 'Ämne',
  publicReply: 'Offentligt svar',
  internalNote: 'Intern anteckning',
  composer: 'Meddelande',
  to: 'Till',
  internal: 'Internt',
  macro: 'Använd makro',
  noMacros: 'Inga makron',
  afterSave: 'När det är sparat',
  stayOnTicket: 'Stanna på ärendet',
  closeTab: 'Stäng fliken',
  close: 'Stäng',
  search: 'Sök',
  home: 'Start',
  views: 'Vyer',
  openTickets: 'Olösta ärenden',
  suspended: 'Avstängda ärenden',
  customer: 'Kund',
  loading: 'Läser in',
  saveFailed: 'Ärendet sparades inte.',
  notFound: 'Ärendet finns inte. Det kan ha tagits bort.',
  closedTicket: 'Ärendet är stängt och kan inte ändras.',
  followUp: 'Skapa uppföljning',
  merged: 'Ärendet har slagits ihop med ett annat.',
  nothingHere: 'Här finns ingenting.',
  updated: 'Uppdaterad',
  cause: 'Orsak',
  failedToLoad: 'Ärendet kunde inte läsas in.',
  reload: 'Försök igen',
};

/** Only what the agent meets on the way to a submit; the rest stays English, as half-translated accounts do. */
const ES: Words = {
  ...EN,
  status: {
    new: 'Nuevo',
    open: 'Abierto',
    pending: 'Pendiente',
    hold: 'En espera',
    solved: 'Resuelto',
    closed: 'Cerrado',
  },
  submitAs: 'Enviar como',
  submitOptions: 'Opciones de envío',
  ticketPageLocation: 'Ubicación de la página del ticket',
  assignee: 'Agente asignado',
  takeIt: 'tomarlo',
  publicReply: 'Respuesta pública',
  internalNote: 'Nota interna',
  internal: 'Interno',
  macro: 'Aplicar macro',
};

export function wordsOf(language: Language): Words {
  return { en: EN, sv: SV, es: ES }[language];
}
