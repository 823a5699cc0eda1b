import type { Department } from '@/domain/department';

const department = (id: string, sv: string, en: string, hue: number): Department => ({
  id,
  name: { sv, en },
  hue,
  groupNames: [sv.toLowerCase(), en.toLowerCase()],
  tag: `stafett_${id}`,
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
  department('vet_inte', 'Vet inte än', 'Don’t know yet', 11),
];
