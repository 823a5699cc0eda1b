import { Agent } from './agent';
import { ticketFacts, type TicketFacts } from './helpdesk-facts';
import { panelReader, type PanelReader } from './panel-reader';
import type { Album } from './pictures';
import type { Stage } from './stage';

/** What every step of the walk has at hand. */
export interface Scene {
  stage: Stage;
  agent: Agent;
  reader: PanelReader;
  album: Album;
  facts(ticketId: number): TicketFacts;
}

export function sceneOn(stage: Stage, album: Album): Scene {
  return {
    stage,
    album,
    agent: new Agent(stage),
    reader: panelReader(stage.panel, stage.words),
    facts: (ticketId) => ticketFacts(stage.sandbox, ticketId),
  };
}
