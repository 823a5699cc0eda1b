import { countTransfers } from '../helpdesk-facts';
import type { Seen } from '../narrator';
import type { Scene } from '../scene';
import { must, see } from '../see';

/** Up to so many stations the panel must have them all; of a longer way it may keep the newest only. */
const ALL_OF = 30;

/** Walks the panel's chain of one case and holds every station against the helpdesk's own history. */
export async function seeChain(scene: Scene, ticketId: number, began: number): Promise<Seen> {
  const { reader, facts, album, stage } = scene;
  const { customer, subject, way } = facts(ticketId);
  await see(`the panel to show ${subject} of ${customer}`, reader.caseNumber, (line) => line.endsWith(` ${ticketId}`));
  const enough = (count: number) => count === way.length || (count >= ALL_OF && count < way.length);
  const newest = way.slice(-(await see(`a chain of ${way.length} stations`, reader.stationCount, enough)));
  const ms = performance.now() - began;
  const picture = await album.takeBoth(stage, `ticket-${ticketId}`);
  await reader.showWholeChain();
  const stations = await reader.stations();
  const names = stations.map(({ name }) => name);
  must(`the way ${newest.join(', ')}`, names.join() === newest.join(), names);
  const { returns } = countTransfers(newest);
  const back = stations.filter(({ cameBack }) => cameBack).length;
  must(`${returns} returns in the chain`, back === returns, back);
  const cut = newest.length < way.length ? `, the newest of ${way.length}` : '';
  return {
    ms,
    saw: [
      `The panel's chain: ${names.join(' -> ')}`,
      `${names.length} stations${cut}, ${back === 0 ? 'no returns' : `${back} of them returns`}, as in the log. ${await reader.told()}`,
      `Picture: ${picture}`,
    ],
  };
}
