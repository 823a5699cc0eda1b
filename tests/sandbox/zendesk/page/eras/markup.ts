import type { Status } from '../api';
import type { Attributes, H } from '../../../page/h';
import type { Assignee } from '../ticket-state';

/** The movable parts of one ticket's page; each is replaced as a whole when it is drawn again. */
export interface Slots {
  breadcrumb: HTMLElement;
  properties: HTMLElement;
  subject: HTMLElement;
  log: HTMLElement;
  composer: HTMLElement;
  context: HTMLElement;
  footer: HTMLElement;
}

/** How one generation of the Agent Workspace hangs its hooks on the page (facts: which hook was seen when). */
export interface EraMarkup {
  /** A tab of the header: its element and the marks by which the selected one is known. */
  tab(key: string, selected: boolean): { tag: 'a' | 'div'; attributes: Attributes };
  breadcrumb: { organization: Attributes; user: Attributes; ticket: Attributes };
  subject: Attributes;
  /** The element inside the assignee field that says who has the ticket, or nobody. */
  assignee(h: H, assignee: Assignee, nobody: string): HTMLElement;
  tagChip: Attributes;
  /** The wrapper around the editor and the editor itself. */
  composer(isPublic: boolean): { wrapper: Attributes; editor: Attributes };
  submitMenu: Attributes;
  submitItem(status: Status): Attributes;
  /** Puts the parts into a ticket's workspace. `id` is null for a ticket that does not exist yet. */
  assemble(h: H, key: string, id: number | null, slots: Slots): HTMLElement[];
  /** Marks the workspace whose ticket is on the screen. */
  setActive(workspace: HTMLElement, active: boolean): void;
  /** Marks a workspace whose save is under way. */
  setWorking(workspace: HTMLElement, working: boolean): void;
}

/** The assignee tag of every era that has one: names in titles, group first, never an id. */
export function assigneeTag(h: H, { group, agent }: Assignee, nobody: string): HTMLElement {
  if (!group && !agent) return h('span', { class: 'look-quiet' }, nobody);
  const groupName = group?.name ?? '';
  if (!agent) {
    return h(
      'div',
      { 'data-test-id': 'assignee-field-selected-group-tag', class: 'look-assignee' },
      h('span', { title: groupName }, groupName),
    );
  }
  return h(
    'div',
    { 'data-test-id': 'assignee-field-selected-agent-tag', class: 'look-assignee' },
    h('span', { title: groupName }, groupName),
    h('span', { class: 'look-quiet', 'aria-hidden': 'true' }, ' / '),
    h('span', { title: agent.name }, agent.name),
  );
}
