// Free of zod: the panel's first paint needs it.
import type { Book } from './book';
import type { Department } from './department';
import type { Reason } from './reason';
import { DONT_KNOW } from './group-department';
import { tagFor } from './tag';

/** Names that teams give their helpdesk groups, in both languages, lower case; numbers and lines ("2nd") are ignored. */
const STARTERS: readonly [id: string, sv: string, en: string, groups: string[]][] = [
  [
    'logistics',
    'Logistik',
    'Logistics',
    ['leverans', 'frakt', 'lager', 'transport', 'delivery', 'shipping', 'warehouse', 'fulfilment', 'fulfillment'],
  ],
  [
    'product',
    'Produkt',
    'Product',
    ['produktutveckling', 'kvalitet', 'konstruktion', 'product development', 'quality', 'r&d'],
  ],
  [
    'billing',
    'Faktura',
    'Billing',
    [
      'fakturor',
      'fakturering',
      'ekonomi',
      'betalning',
      'betalningar',
      'reskontra',
      'invoicing',
      'invoices',
      'finance',
      'payments',
      'accounting',
      'accounts',
    ],
  ],
  [
    'returns',
    'Retur',
    'Returns',
    ['returer', 'reklamation', 'reklamationer', 'garanti', 'refunds', 'claims', 'warranty', 'rma'],
  ],
  ['sales', 'Sälj', 'Sales', ['försäljning', 'order', 'orders', 'offert', 'account management', 'key account']],
  [
    'tech',
    'Teknik',
    'Tech',
    [
      'it',
      'drift',
      'utveckling',
      'system',
      'teknisk support',
      'technical',
      'technical support',
      'engineering',
      'operations',
      'tier 2',
      'tech/it',
    ],
  ],
  [
    'web',
    'Webb',
    'Website',
    ['webben', 'e-handel', 'digitalt', 'web', 'ecommerce', 'e-commerce', 'online', 'app', 'digital'],
  ],
  [
    'marketing',
    'Marknad',
    'Marketing',
    ['marknadsföring', 'kommunikation', 'kampanj', 'kampanjer', 'communications', 'campaigns', 'pr'],
  ],
  ['store', 'Butik', 'Store', ['butiker', 'varuhus', 'stores', 'retail', 'shop', 'field']],
  [
    'supplier',
    'Leverantör',
    'Supplier',
    ['leverantörer', 'inköp', 'suppliers', 'purchasing', 'procurement', 'vendor', 'vendors'],
  ],
  [
    'support',
    'Kundtjänst',
    'Support',
    [
      'kundservice',
      'kundsupport',
      'support sverige',
      'första linjen',
      'växel',
      'customer service',
      'customer support',
      'customer care',
      'service desk',
      'helpdesk',
      'frontline',
      'first line',
      'tier 1',
    ],
  ],
];

/** The departments a team starts with until its lead makes the book its own. Support is last of them: most contacts are not caused by it. */
export function starterDepartments(): Department[] {
  const departments = STARTERS.map(([id, sv, en, groups], hue) => ({
    id,
    name: { sv, en },
    hue,
    groups: [...new Set([sv.toLowerCase(), en.toLowerCase(), ...groups])].map((group) => ({ name: group })),
    tag: tagFor(id),
    contact: '',
  }));
  const name = { sv: 'Vet inte än', en: 'Don’t know yet' };
  return [
    ...departments,
    { id: DONT_KNOW, name, hue: STARTERS.length, groups: [], tag: tagFor(DONT_KNOW), contact: '' },
  ];
}

/** Why agents send a case on all the same. */
export function starterReasons(): Reason[] {
  return [
    { id: 'asked', name: { sv: 'kunden bad om det', en: 'asked for' } },
    { id: 'skill', name: { sv: 'det kräver annan kunskap', en: 'needs skill' } },
    { id: 'wrong-start', name: { sv: 'det hamnade fel från början', en: 'wrong from start' } },
    { id: 'other', name: { sv: 'annat', en: 'other' } },
  ];
}

/** The book's present format; a stored or shared book of an earlier one is brought up to it. */
export const BOOK_FORMAT = 3;

/** A transfer that is passed on again three times in four is worth an interruption. */
export const STOP_AT = 0.75;

export function starterBook(): Book {
  return {
    id: 'book',
    format: BOOK_FORMAT,
    departments: starterDepartments(),
    causes: [],
    causeChanges: [],
    reasons: starterReasons(),
    silentDays: 3,
    stopBudget: 10,
    stopAt: STOP_AT,
    absences: [],
    holidays: [],
    duties: [],
    hints: [],
    mandates: [],
    retentionDays: null,
    wholeMessages: false,
    updatedBy: '',
    updatedAt: 0,
  };
}
