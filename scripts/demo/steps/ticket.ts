import type { Seen } from '../narrator';
import type { Scene } from '../scene';
import { must, see } from '../see';

/** The panel shows what the helpdesk knows about a ticket: customer, way, holder and history are held against its database. */
export async function seeTicket({ reader, facts }: Scene, ticketId: number, began: number): Promise<Seen> {
  const its = facts(ticketId);
  await see(`the panel to show ${its.customer}`, reader.customer, (name) => name === its.customer);
  const ms = performance.now() - began;
  await see(
    `the way ${its.way.join(', ')}`,
    async () => (await reader.whole()).stations.map((station) => station.split(' · ')[0]),
    (names) => names.join() === its.way.join(),
  );
  const shown = await reader.whole();
  must(
    `${its.agent ?? its.group ?? 'nobody'} in the owner's place`,
    shown.owner.includes(its.agent ?? its.group ?? ''),
    shown.owner,
  );
  const rows = await see('a history', reader.historyLength, (length) => length > 0);
  return {
    ms,
    saw: [
      `${shown.customer}: ${shown.about}`,
      ...shown.stations.map((station, index) => `${index === 0 ? '' : '-> '}${station}`),
      shown.told,
      shown.owner,
      ...shown.attention.map((item) => `! ${item}`),
      `${rows} rows of history, the newest: ${await reader.newest()}`,
    ],
  };
}
