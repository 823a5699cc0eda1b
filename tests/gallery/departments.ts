import type { Department } from '@/domain/department';
import { DONT_KNOW } from '@/domain/group-department';

const department = (id: string, sv: string, en: string, hue: number): Department => ({
  id,
  name: { sv, en },
  hue,
  groups: [...new Set([sv.toLowerCase(), en.toLowerCase()])].map((name) => ({ name })),
  tag: `stafett_${id}`,
  contact: '',
});

export const departments = [
  department('logistik', 'Logistik', 'Logistics', 0),
  department('produkt', 'Produkt', 'Product', 1),
  department('salj', 'Sälj', 'Sales', 2),
  department('faktura', 'Faktura', 'Billing', 3),
  department('webb', 'Webb och app', 'Web and app', 4),
  department('support', 'Support', 'Support', 5),
  department('avtal', 'Avtal', 'Contracts', 6),
  department('marknad', 'Marknad', 'Marketing', 7),
  department(DONT_KNOW, 'Vet inte än', 'Don’t know yet', 11),
];
