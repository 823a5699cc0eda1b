import type { NamedRecord } from '../api';
import { icon } from '../../../page/icon';
import { closePopover, menuRow, openPopover, redrawInPopover } from './popover';
import type { Scene } from './scene';

/**
 * Opens the assignee menu: first the groups, then, inside a group, the group itself and its agents. What is typed
 * narrows the list. Rows carry names, no ids.
 */
export async function openAssigneeMenu(scene: Scene, trigger: HTMLElement): Promise<void> {
  const { document, h, words, host } = scene;
  const list = h('ul', { role: 'listbox', class: 'look-menu-list', 'aria-label': words.assignee });
  const search = h('input', {
    type: 'text',
    class: 'look-menu-search',
    placeholder: words.searchAssignee,
    'aria-label': words.searchAssignee,
    autocomplete: 'off',
  });
  const menu = h(
    'div',
    { 'data-test-id': 'assignee-field-dropdown-menu', class: 'look-menu look-menu-wide', tabindex: -1 },
    search,
    list,
  );
  let rows: HTMLLIElement[] = [];
  const narrow = () => {
    const typed = search.value.trim().toLowerCase();
    list.replaceChildren(...rows.filter((row) => (row.textContent ?? '').toLowerCase().includes(typed)));
  };
  const show = (next: HTMLLIElement[]) =>
    redrawInPopover(menu, () => {
      rows = next;
      search.value = '';
      narrow();
      search.focus();
    });
  const row = (label: string, pick: () => void, more = false) =>
    menuRow(
      h,
      { role: 'option', 'aria-selected': 'false' },
      pick,
      label,
      more && h('span', { class: 'look-turned' }, icon(document, 'down')),
    );
  const assign = (group: NamedRecord, agent: NamedRecord | null) => {
    closePopover();
    void host.setAssignee(group.id, agent?.id ?? null);
  };
  const showAgents = async (group: NamedRecord) => {
    const agents = await host.people.agentsOf(group.id);
    show([
      row(`‹ ${words.backToGroups}`, () => show(groupRows)),
      row(`${group.name} (${words.wholeGroup})`, () => assign(group, null)),
      ...agents.map((agent) => row(agent.name, () => assign(group, agent))),
    ]);
  };
  let groupRows: HTMLLIElement[] = [];

  search.addEventListener('input', narrow);
  search.addEventListener('keydown', (event) => {
    const only = event.key === 'Enter' ? list.querySelector('li') : null;
    if (only) only.click();
  });
  openPopover(trigger, menu, 'below', () => search);
  const groups = await host.people.groups();
  groupRows = groups.map((group) => row(group.name, () => void showAgents(group), true));
  if (menu.isConnected) show(groupRows);
}
