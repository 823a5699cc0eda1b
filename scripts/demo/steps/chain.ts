import { countTransfers, type TicketFacts } from '../helpdesk-facts';
import type { Seen } from '../narrator';
import type { Scene } from '../scene';
import { must, see } from '../see';

/** Walks the panel's chain of one case and holds every station against the helpdesk's own history. */
export async function seeChain({ reader, facts, album, stage }: Scene, ticketId: number, began: number): Promise<Seen> {
  const its: TicketFacts = facts(ticketId);
  await see(`the panel to show ${its.subject} of ${its.customer}`, reader.caseNumber, (line) =>
    line.endsWith(` ${ticketId}`),
  );
  await see(`a chain of ${its.way.length} stations`, reader.stationCount, (count) => count === its.way.length);
  const ms = performance.now() - began;
  const picture = await album.takeBoth(stage, `ticket-${ticketId}`);
  await reader.showWholeChain();
  const stations = await reader.stations();
  must(
    `the way ${its.way.join(', ')}`,
    stations.map(({ name }) => name).join() === its.way.join(),
    stations.map(({ name }) => name),
  );
  const { returns } = countTransfers(its.way);
  const back = stations.filter(({ cameBack }) => cameBack).length;
  must(`${returns} returns in the chain`, back === returns, back);
  return {
    ms,
    saw: [
      its.way.join(' -> '),
      `${stations.length} stations, ${back} of them returns, as in the log. ${await reader.told()}`,
      `Picture: ${picture}`,
    ],
  };
}
