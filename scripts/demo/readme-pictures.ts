import { takeDesk } from './desk-picture';
import { guardDialog } from './guard-dialog';
import type { Album } from './pictures';
import { sceneOn } from './scene';
import type { Stage } from './stage';
import { seeTicket } from './steps/ticket';

/** The README's pictures, by the names it knows them by: the ticket with the panel, the guard, the dark panel, and the Routing desk. */
export async function takeReadmePictures(light: Stage, dark: Stage, album: Album): Promise<void> {
  const scene = sceneOn(light, album);
  const { mainTicketId } = light.sandbox;
  await seeTicket(scene, mainTicketId, light.openedAt);
  await album.takeBoth(light, 'panel');
  await scene.agent.writeReply('Hej Anna! Jag tar reda på var paketet är och stoppar fakturan.');
  await scene.agent.giveTo('Logistik');
  await scene.agent.submit();
  const dialog = await guardDialog(light.tab);
  await album.take(light.tab, 'guard');
  await dialog.press('Escape');
  await seeTicket(sceneOn(dark, album), mainTicketId, dark.openedAt);
  await album.take(dark.panel, 'panel-dark');
  await takeDesk(light, album);
}
