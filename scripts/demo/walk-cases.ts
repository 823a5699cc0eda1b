import { basename } from 'node:path';
import { countTransfers, ticketFacts } from './helpdesk-facts';
import { pickInteresting, type LoggedCase } from './interesting-cases';
import type { Narrator } from './narrator';
import type { Album } from './pictures';
import { sceneOn } from './scene';
import type { Stage } from './stage';
import { seeChain } from './steps/chain';
import { stay } from './steps/transfer';

export function loggedCases(stage: Pick<Stage, 'sandbox'>): LoggedCase[] {
  const { sandbox } = stage;
  return [...sandbox.db.tickets.keys()].map((ticketId) => ({ ticketId, way: ticketFacts(sandbox, ticketId).way }));
}

/** The transfer log's most interesting cases, one after the other, and the guard on the one that the agent holds. */
export async function walkCases(stage: Stage, album: Album, narrator: Narrator, file: string): Promise<void> {
  const scene = sceneOn(stage, album);
  const cases = loggedCases(stage);
  const moved = (least: number) => cases.filter(({ way }) => way.length > least).length;
  narrator.say(
    `${cases.length} ${cases.length === 1 ? 'case' : 'cases'} in ${basename(file)}: ${moved(1)} with a transfer, ${moved(2)} with two or more, ${moved(3)} with three or more.`,
  );
  for (const { ticketId, way, why } of pickInteresting(cases)) {
    const { transfers, returns, groups } = countTransfers(way);
    const { subject } = ticketFacts(stage.sandbox, ticketId);
    await narrator.step(`${subject}, ${why}: ${transfers}, ${returns} back, ${groups} groups`, async () => {
      const began = performance.now();
      await scene.agent.goTo(ticketId);
      return seeChain(scene, ticketId, began);
    });
  }
  const main = stage.sandbox.mainTicketId;
  const before = hadItMostOften(ticketFacts(stage.sandbox, main).way);
  if (before === null) return narrator.say('No case of this log was transferred, so the guard has nothing to stop.');
  await narrator.step(`Give ${ticketFacts(stage.sandbox, main).subject} to ${before} again; then Esc`, async () => {
    await scene.agent.goTo(main);
    return stay(scene, { ticketId: main, to: before, reply: 'Hej! Jag tar reda på det och återkommer i dag.' });
  });
}

/** The group, other than the one that has it now, which has had the case most often. Null: no other has. */
function hadItMostOften(way: readonly string[]): string | null {
  const times = new Map<string, number>();
  for (const group of way) if (group !== way.at(-1)) times.set(group, (times.get(group) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
