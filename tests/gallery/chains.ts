import type { Station } from '@/domain/case';
import { NOW } from './services';

const HOUR = 3_600_000;

export function chain(
  ...turns: [name: string, hours: number, agent?: string | undefined, answered?: boolean][]
): Station[] {
  let since = NOW - turns.reduce((sum, [, hours]) => sum + hours, 0) * HOUR;
  const names: string[] = [];
  return turns.map(([name, hours, agent, answered = true], index) => {
    const cameBackTo = names.lastIndexOf(name);
    names.push(name);
    const until = index === turns.length - 1 ? null : since + hours * HOUR;
    const station: Station = {
      groupId: name,
      name,
      since,
      until,
      agents: agent ? [agent] : [],
      cameBackTo: cameBackTo === -1 ? null : cameBackTo,
      answered,
    };
    since += hours * HOUR;
    return station;
  });
}

export const calmChain = chain(['Support', 5, 'Eva Lind']);
export const loopChain = chain(
  ['Support', 20, 'Eva Lind'],
  ['Logistik', 47, 'Björn Ek', false],
  ['Support', 24, 'Eva Lind'],
  ['Faktura', 3, undefined, false],
);
const names = ['Support', 'Logistik', 'Faktura', 'Produkt', 'Teknik nivå 2', 'Avtal'];
export const longChain = chain(
  ...Array.from({ length: 31 }, (_, i): [string, number, string, boolean] => [
    i % 2 === 0 && i < 30 ? 'Support' : (names[1 + ((i * 7) % 5)] as string),
    9,
    ['Eva Lind', 'Björn Ek', 'Sara Holm'][i % 3] as string,
    i % 2 === 0,
  ]),
);
