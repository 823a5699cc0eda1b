import type { ShownHolder } from '../helpdesk';
import { isOnScreen } from '../shared/on-screen';
import type { Rungs, Thing } from '../shared/rungs';
import { AGENT_FIELD, GROUP_FIELD, NOTHING_SELECTED, SELECT, SELECTED } from './selectors';

/** The selects that show a ticket's group and agent. */
export interface HolderFields {
  group: Element;
  agent: Element;
}

/**
 * Finds them in the properties panel; null while either is not there. Where an account has renamed one of them, or
 * nobody knows the language, it stands beside the other: group and then agent is the order that every account begins with.
 */
export function holderFields(panel: Element, rungs: Rungs): HolderFields | null {
  const selects = rungs.all(panel, SELECT, isOnScreen);
  const named = (thing: Thing) => {
    const field = rungs.maybe(panel, thing, (element) => selectOf(element, selects) !== undefined);
    return field && selectOf(field, selects);
  };
  const beside = (thing: Thing, other: Element | null | undefined, step: number) => {
    const select = other && selects[selects.indexOf(other) + step];
    if (select) rungs.hit(thing, thing.rungs.length); // the rung below the last
    return select;
  };
  const [knownGroup, knownAgent] = [named(GROUP_FIELD), named(AGENT_FIELD)];
  const group = knownGroup ?? beside(GROUP_FIELD, knownAgent, -1);
  const agent = knownAgent ?? beside(AGENT_FIELD, knownGroup, 1);
  return group && agent ? { group, agent } : null;
}

/** The select of a field, or of a field's label beside it. */
function selectOf(field: Element, selects: Element[]): Element | undefined {
  const inside = (around: Element | null) => selects.filter((select) => around?.contains(select));
  const own = inside(field);
  const [select, another] = own.length > 0 ? own : inside(field.parentElement);
  return another ? undefined : select;
}

/** The names in these selects. One that is only half drawn is a miss, not "nobody". */
export function readShownHolder({ group, agent }: HolderFields, rungs: Rungs): ShownHolder {
  return { groupName: valueOf(group, rungs), agentName: valueOf(agent, rungs) };
}

function valueOf(select: Element, rungs: Rungs): string | null {
  const shown = rungs.maybe(select, SELECTED) ?? rungs.maybe(select, NOTHING_SELECTED) ?? rungs.missed(SELECTED);
  const name = (shown.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (name === '') return rungs.missed(SELECTED);
  return /^-+$/.test(name) || !shown.matches(SELECTED.rungs.join()) ? null : name;
}
