import type { Station } from './case';
import { isAnswer } from './contact';
import { isNobody, placeName, placeOf, type Holder } from './holder';
import type { Message } from './reading';
import type { Handover } from './transfer';

interface Turn {
  place: string;
  station: Station;
  /** who brought it here: their last words belong to the station before */
  broughtBy: string | null;
  takenAwayBy: string | null;
}

/**
 * The chain: one station for each department's turn with the case, in order. Changes of agent inside a department do not
 * make a station, nor does being unassigned in between; coming back from elsewhere does, and says whereto it came back.
 *
 * @param start what is known apart from the changes: who holds it now and when the case began
 */
export function stationsOf(
  handovers: readonly Handover[],
  messages: readonly Message[],
  start: { createdAt: number; holder: Holder },
): Station[] {
  const turns = turnsOf(handovers, start);
  const answers = messages.filter(isAnswer);
  const latest = new Map<string, number>();
  return turns.map(({ place, station, broughtBy, takenAwayBy }, index) => {
    const cameBackTo = latest.get(place) ?? null;
    latest.set(place, index);
    const agents = new Set(station.agents);
    let answered = false;
    for (const answer of answers) {
      if (answer.at < station.since || (station.until !== null && answer.at > station.until)) continue;
      if (index > 0 && answer.at === station.since && answer.by.id === broughtBy) continue;
      if (answer.at === station.until && answer.by.id !== takenAwayBy) continue;
      answered = true;
      if (station.agents.length === 0 && answer.by.id !== broughtBy) agents.add(answer.by.name);
    }
    return { ...station, cameBackTo, answered, agents: [...agents] };
  });
}

function turnsOf(handovers: readonly Handover[], start: { createdAt: number; holder: Holder }): Turn[] {
  const turns: Turn[] = [];
  const begin = handovers[0]?.from ?? start.holder;
  if (!isNobody(begin)) turns.push(turn(begin, start.createdAt, null));
  for (const handover of handovers) {
    const last = turns.at(-1);
    const place = placeOf(handover.to);
    if (last !== undefined && place === last.place) {
      last.station.until = null;
      last.takenAwayBy = null;
      addAgent(last.station, handover.to);
      continue;
    }
    if (last !== undefined && last.station.until === null) {
      last.station.until = handover.at;
      last.takenAwayBy = handover.by.id;
    }
    if (place !== null) turns.push(turn(handover.to, handover.at, handover.by.id));
  }
  return turns;
}

function turn(holder: Holder, since: number, broughtBy: string | null): Turn {
  const station: Station = {
    groupId: holder.groupId,
    name: placeName(holder),
    since,
    until: null,
    agents: [],
    cameBackTo: null,
    answered: false,
  };
  addAgent(station, holder);
  return { place: placeOf(holder) ?? '', station, broughtBy, takenAwayBy: null };
}

function addAgent(station: Station, holder: Holder): void {
  if (holder.agentName !== null && !station.agents.includes(holder.agentName)) station.agents.push(holder.agentName);
}
