/** Norrsken, the invented firm of both demo accounts: its groups and its people. */

const firstGroups = {
  support: { name: 'Support', description: 'Kundens första kontakt' },
  logistik: { name: 'Logistik', description: 'Lager och leveranser' },
  faktura: { name: 'Faktura', description: 'Fakturor, påminnelser och avgifter' },
  produkt: { name: 'Produkt', description: 'Sortiment och fel på varor' },
  salj: { name: 'Sälj', description: 'Nya och ändrade abonnemang' },
  teknik: { name: 'Teknik', description: 'Nät, router och felsökning' },
  retur: { name: 'Retur', description: 'Ångerrätt och returer' },
};

export type GroupKey = keyof typeof firstGroups;
export const GROUPS: Record<GroupKey, { name: string; description: string }> = firstGroups;

interface StaffMember {
  name: string;
  /** The first is their own. */
  groups: GroupKey[];
  admin?: boolean;
}

export type StaffKey =
  'maja' | 'erik' | 'sofia' | 'tove' | 'karin' | 'johan' | 'lena' | 'peter' | 'amir' | 'oskar' | 'ulla' | 'ingrid';

export const STAFF: Record<StaffKey, StaffMember> = {
  maja: { name: 'Maja Ek', groups: ['support', 'faktura'] },
  erik: { name: 'Erik Norling', groups: ['support'] },
  sofia: { name: 'Sofia Berglund', groups: ['support'] },
  tove: { name: 'Tove Ask', groups: ['support', 'salj'] },
  karin: { name: 'Karin Hedman', groups: ['logistik'] },
  johan: { name: 'Johan Wik', groups: ['logistik', 'retur'] },
  lena: { name: 'Lena Stråhle', groups: ['faktura'] },
  peter: { name: 'Peter Åkesson', groups: ['faktura'] },
  amir: { name: 'Amir Rezai', groups: ['teknik'] },
  oskar: { name: 'Oskar Lind', groups: ['teknik', 'produkt'] },
  ulla: { name: 'Ulla Fransson', groups: ['salj'] },
  ingrid: { name: 'Ingrid Moberg', groups: Object.keys(firstGroups) as GroupKey[], admin: true },
};

/** An employee's address. */
export function staffMail(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return `${plain.replace(/\s+/g, '.')}@norrsken.example.com`;
}

/** The same keys with something made of each value, in their order. */
export function forEachKey<K extends string, V, W>(all: Record<K, V>, make: (value: V) => W): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(all).map(([key, value]) => [key, make(value)])) as Record<K, W>;
}
