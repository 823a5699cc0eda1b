import type { OpenTicket } from '../ticket-state';
import { barButton, menuButton, type MenuItem } from './menu';
import type { Piece, Scene } from './scene';

/**
 * The bar above the ticket. Its section is there with the frame; the buttons in it come a beat later. Watch, Forward, Merge
 * and Delete are left out.
 */
export function drawActionBar(scene: Scene, open: OpenTicket): Piece {
  const { h, words, host } = scene;
  const buttons = h(
    'div',
    { class: 'page-actions__left reply-bar-wrapper-top look-actions' },
    barButton(scene, 'reply', words.reply, { 'data-test-email-action': 'reply' }, () => host.write(true)),
    barButton(scene, 'note', words.addNote, { 'data-test-note-action': 'add', 'data-test-id': 'add-note' }, () =>
      host.write(false),
    ),
    barButton(scene, 'tick', words.closeTicket, { 'data-test-actions': 'close' }, () => void host.closeTicket()),
    menuButton(
      scene,
      barButton(scene, 'bolt', words.scenarios, { 'data-focus': 'scenarios' }),
      async () => (await host.directory.scenarios()).map(toItem),
      words.noScenarios,
    ),
  );
  return {
    element: h('section', { id: 'mainactionbar', class: 'page-actions look-bar' }, open.stage >= 2 && buttons),
  };

  function toItem({ id, name }: { id: number; name: string }): MenuItem {
    return { text: name, button: words.execute, pick: () => void host.executeScenario(id) };
  }
}
