import { describe, expect, it } from 'vitest';
import { selectorsElsewhere } from './selectors-apart';

const check = (path: string, text: string) => selectorsElsewhere(new Map([[path, text]]));

describe('knowledge of the page', () => {
  it.each([
    ['in its own file', 'adapters/zendesk/selectors.ts', 'export const T = \'[data-test-id="x"]\';'],
    ['by its constant', 'adapters/zendesk/page.ts', 'page.querySelector(TICKET.rungs[0]);'],
    ['from constants only', 'adapters/zendesk/page.ts', 'page.closest(`body,${PANES}`);'],
    ['as a state of an element at hand', 'adapters/tab/dialog-frame.ts', 'dialog.matches(":modal");'],
    ['in our own pages', 'components/panel/x.tsx', 'node.querySelector("[data-row]");'],
    ['in tests', 'tests/x.test.ts', 'page.querySelector(\'[data-test-id="x"]\');'],
  ])('may stand %s', (_, path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it.each([
    ['as a selector', 'adapters/zendesk/page.ts', 'page.querySelector("header a");'],
    ['in closest', 'adapters/zendesk/page.ts', 'event.target.closest(".workspace");'],
    ['half from a constant', 'adapters/zendesk/page.ts', 'page.querySelectorAll(`${PANES} [title]`);'],
    ['as an attribute', 'adapters/zendesk/page.ts', 'node.getAttribute("data-entity-id");'],
    ['as a constant of its own', 'adapters/freshdesk/page.ts', "const CHOSEN = '.ember-power-select-selected-item';"],
    ['in the content script', 'entrypoints/helpdesk.content/index.ts', 'const S = \'[data-test-id="x"]\';'],
  ])('may not stand elsewhere %s', (_, path, text) => {
    expect(check(path, text).join()).toContain('selectors.ts');
  });
});
