import type { Book } from '../../../domain/book';
import type { Desk } from './desk';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Karin in Logistik is away, and Johan stands in; the hint says Teknik; Ulla has the manager's phone. */
export function awayAndHinted(desk: Desk): Partial<Book> {
  const lists = { any: ['paket'], all: [], none: [], tags: [], types: [], channels: [], groups: [], languages: [] };
  const user = (name: string) => `${desk.name}:${desk.host}:user:${desk.agentId(name)}`;
  const colleague = (name: string) => ({ name, users: [user(name)] });
  return {
    absences: [
      {
        ...{ id: 'a1', from: '2020-01-01', until: '2099-12-31' },
        ...{ who: colleague('Karin Hedman'), standIn: colleague('Johan Wik') },
      },
    ],
    hints: [
      {
        id: 'h1',
        name: 'Paket',
        isOn: true,
        priority: 1,
        when: lists,
        departmentId: 'tech',
        advice: 'Spårning: Teknik',
      },
    ],
    duties: [
      {
        ...{ id: 'd1', on: { weekdays: EVERY_DAY }, standIn: null },
        manager: { name: 'Ulla Fors', users: [], reach: '070-174 06 05' },
      },
    ],
  };
}
