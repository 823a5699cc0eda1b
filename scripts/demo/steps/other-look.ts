import { guardDialog } from '../guard-dialog';
import type { Seen } from '../narrator';
import type { Album } from '../pictures';
import { sceneOn } from '../scene';
import { must } from '../see';
import type { Stage } from '../stage';
import { seeTicket } from './ticket';

/** The other language and the other colours, in a browser of their own: the panel and the guard once more. */
export async function seeOtherLook(stage: Stage, album: Album): Promise<Seen> {
  const scene = sceneOn(stage, album);
  const ticketId = stage.sandbox.mainTicketId;
  const seen = await seeTicket(scene, ticketId, stage.openedAt);
  const both = await album.takeBoth(stage, 'other-look-ticket-and-panel');
  await scene.agent.writeReply('Hej Anna! Jag tar reda på var paketet är.');
  await scene.agent.giveTo('Logistik');
  await scene.agent.submit();
  const dialog = await guardDialog(stage.tab);
  must(
    'the dialog in the language of the browser',
    dialog.offers.some((offer) => offer.startsWith(stage.words('guard_with_brief'))),
    dialog.offers,
  );
  const guard = await album.take(stage.tab, 'other-look-guard');
  await dialog.press('Escape');
  return { ms: seen.ms ?? 0, saw: [`The guard: ${dialog.facts.join(' ')}`, `Pictures: ${both}, ${guard}`] };
}
