import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { agentPages, HELPDESKS } from '@/adapters';
import { productSources } from '../architecture/sources';
import { holdToTheContract } from './contract';
import { fixturesIn, load } from './load-fixture';
import { helpdesk } from './luckan';
import { saves } from './luckan/guard';
import { page } from './luckan/page';

const FOLDER = join(import.meta.dirname, 'luckan');
const fixtures = fixturesIn(join(FOLDER, 'fixtures'), helpdesk.name);

/** That a third helpdesk is cheap is tried here with one that does not exist. */
describe('a third helpdesk', () => {
  it('takes a hundred lines, what it knows of the page included', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));
    const lines = files.flatMap((file) => readFileSync(join(FOLDER, file), 'utf8').split('\n'));
    expect(files.toSorted()).toEqual(['guard.ts', 'index.ts', 'page.ts', 'selectors.ts']);
    expect(lines.filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(100);
  });

  it('would be the only one to be told: no file but the registry and its own names a helpdesk', () => {
    const names = HELPDESKS.map(({ name }) => name);
    const knows = [...productSources()].filter(([path, text]) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g, '');
      const own = path === 'adapters/index.ts' || names.some((name) => path.startsWith(`adapters/${name}/`));
      return !own && names.some((name) => code.toLowerCase().includes(name));
    });
    expect(knows.map(([path]) => path)).toEqual([]);
  });

  it('says where its scripts go by itself', () => {
    expect(agentPages(helpdesk)).toBe('https://*.luckan.example/desk/*');
  });

  it('has its saves recognised, and the transfer taken out of them or made to another', () => {
    expect(saves.concerns('POST', '/desk/case/4711')).toBe(true);
    expect(saves.recognise('POST', '/desk/case/4711', 'text=Hej&group=2&agent=')).toEqual({
      ticketId: '4711',
      to: { groupId: '2', agentId: null },
      certain: true,
      part: null,
    });
    expect(saves.redirected('POST', '/desk/case/4711', 'text=Hej&group=2&agent=')).toBe('text=Hej');
    const standIn = ['3', '31'] as const;
    expect(saves.redirected('POST', '/desk/case/4711', 'text=Hej&group=2&agent=', standIn)).toBe(
      'text=Hej&group=3&agent=31',
    );
  });

  it('is watched, stopped and done again with what the helpdesks share', async () => {
    const [open] = fixtures.filter(({ name }) => name === 'first/open-case');
    if (!open) throw new Error('no fixture');
    const { document, window, pressed } = load(open);
    const on = page(document);
    const changed = vi.fn();
    const leave = new AbortController();
    on.onHolderShown('4711', changed, leave.signal);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(1));
    const [group] = document.querySelectorAll('output');
    if (group) group.textContent = 'Retur';
    await vi.waitFor(() => expect(changed).toHaveBeenCalledTimes(2));
    expect(on.shownHolder('4711').groupName).toBe('Retur');

    const clicked = vi.fn((event: Event) => event.preventDefault());
    document.addEventListener('click', clicked);
    let intent = null as ReturnType<typeof on.submitIntent>;
    const stop = (event: Event) => {
      const asked = on.submitIntent(event);
      if (!asked) return;
      intent = asked;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    document.addEventListener('click', stop, true);
    pressed('save').click();
    expect(clicked).not.toHaveBeenCalled();
    expect(intent && (await on.replay(intent))).toBe(true);
    expect(clicked).toHaveBeenCalledTimes(1);
    leave.abort();
    await window.happyDOM.close();
  });

  holdToTheContract({ helpdesk, page, fixtures });
});
