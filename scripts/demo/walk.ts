import type { Narrator } from './narrator';
import type { Album } from './pictures';
import { sceneOn } from './scene';
import type { Stage } from './stage';
import { flagTo } from './steps/flag';
import { seeTicket } from './steps/ticket';
import { handOverWithBrief, keepAndAsk, notStopped, stay, transferAnyway } from './steps/transfer';

/** The demo account's tickets: see tests/sandbox/README.md. */
const TWICE_WITH_LOGISTIK = 4725;
const EMILY = 4724;
const NEVER_TRANSFERRED = 4720;

/**
 * The main job, step by step, told as it happens. Every line is held against the sandbox's own database or the page.
 * @throws Trouble at the first thing that did not happen
 */
export async function walk(stage: Stage, album: Album, narrator: Narrator): Promise<void> {
  const scene = sceneOn(stage, album);
  const { agent } = scene;
  const main = stage.sandbox.mainTicketId;
  const go = async (ticketId: number) => {
    const from = performance.now();
    await agent.openFromList(ticketId);
    return seeTicket(scene, ticketId, from);
  };

  await narrator.step(`Open ticket ${main} and the side panel`, async () => {
    const seen = await seeTicket(scene, main, stage.openedAt);
    const picture = await album.takeBoth(stage, 'ticket-and-panel');
    return { ...seen, saw: [...seen.saw, `Picture: ${picture}`] };
  });
  await narrator.step('Flag it to Logistics, one click', () => flagTo(scene, 'logistics'));

  const reply = 'Hej Anna! Jag tar reda på var paketet är och stoppar fakturan.';
  const toLogistik = { ticketId: main, to: 'Logistik', reply };
  await narrator.step('Reply, give it to Logistik, submit; then Esc', () => stay(scene, toLogistik));
  await narrator.step('The same again: keep Anna, ask Logistik', () => keepAndAsk(scene, toLogistik));

  await narrator.step('Another customer: the panel follows', () => go(TWICE_WITH_LOGISTIK));
  await narrator.step('To Logistik a third time: hand over with a brief', () =>
    handOverWithBrief(scene, {
      ticketId: TWICE_WITH_LOGISTIK,
      to: 'Logistik',
      reply: 'Hej Mikael! Lagret ändrar adressen i dag.',
    }),
  );
  await narrator.step('The next customer', () => go(EMILY));
  await narrator.step('To Teknik, transfer anyway: needs skill', () =>
    transferAnyway(scene, {
      ticketId: EMILY,
      to: 'Teknik',
      reply: 'Hi Emily! Our technicians will check your new address.',
    }),
  );
  await narrator.step('The last one, never transferred', () => go(NEVER_TRANSFERRED));
  await narrator.step('To Teknik: a first transfer is not stopped', () =>
    notStopped(scene, { ticketId: NEVER_TRANSFERRED, to: 'Teknik', reply: 'Hej Björn! En tekniker hjälper dig.' }),
  );
}
