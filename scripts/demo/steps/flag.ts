import type { Seen } from '../narrator';
import type { Scene } from '../scene';
import { must, see } from '../see';
import { starterDepartments } from '../../../domain/starter-book';

/** One click flags the ticket: the tag is on it, and nobody else's tag is gone. */
export async function flagTo({ stage, reader, facts, album }: Scene, departmentId: string): Promise<Seen> {
  const ticketId = stage.sandbox.mainTicketId;
  const department = starterDepartments().find(({ id }) => id === departmentId);
  if (!department) throw new Error(`the starter book has no ${departmentId}`);
  const before = facts(ticketId).tags;
  const began = performance.now();
  await reader.chip(department.name[stage.language]).click();
  const tags = () => facts(ticketId).tags;
  await see(`the tag ${department.tag} on ticket ${ticketId}`, tags, (now) => now.includes(department.tag));
  const ms = performance.now() - began;
  must(
    `the tags ${before.join(', ')} to stay`,
    before.every((tag) => tags().includes(tag)),
    tags(),
  );
  const line = await see('the panel to say that it is on the ticket', reader.flagLine, (text) =>
    text.includes(stage.words('flag_on_ticket')),
  );
  const picture = await album.take(stage.panel, 'flagged-panel');
  return {
    ms,
    saw: [`The panel: ${line}`, `The helpdesk's database: tags ${tags().join(', ')}`, `Picture: ${picture}`],
  };
}
