import type { Book } from '../../../domain/book';
import { aDuty, aHint, NO_WORDS } from '../../fakes/book-parts';
import type { Desk } from './desk';

/** Karin in Logistik is away, and Johan stands in; the hint says Teknik; Ulla has the manager's phone. */
export function awayAndHinted(desk: Desk): Partial<Book> {
  const when = { ...NO_WORDS, any: ['paket'] };
  const user = (name: string) => `${desk.name}:${desk.host}:user:${desk.agentId(name)}`;
  const colleague = (name: string) => ({ name, users: [user(name)] });
  return {
    absences: [
      {
        ...{ id: 'a1', from: '2020-01-01', until: '2099-12-31' },
        ...{ who: colleague('Karin Hedman'), standIn: colleague('Johan Wik') },
      },
    ],
    hints: [aHint({ name: 'Paket', when, departmentId: 'tech', advice: 'Spårning: Teknik' })],
    duties: [aDuty()],
  };
}
