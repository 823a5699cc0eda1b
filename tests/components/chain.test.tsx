// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import * as view from '../gallery/views';
import { showPanel } from './panel-under-test';

afterEach(cleanup);

const strip = () => screen.getByRole('toolbar');
const stations = () => within(strip()).getAllByRole('button');
const line = () => document.querySelector('.chain-told')?.textContent;

describe('the chain', () => {
  it('tells each station in order: who, when, how long, returns and silence', () => {
    showPanel(view.carousel);
    expect(strip().getAttribute('aria-label')).toBe('4 stations, in order');
    const [first, second, third, last] = stations().map((station) => station.getAttribute('aria-label'));
    expect(first).toMatch(/^Support · .+, for 20 hours · Eva Lind$/);
    expect(second).toMatch(/^Logistik · .+, for 1 day · Björn Ek · no answer to the customer$/);
    expect(third).toMatch(/^Support .+ · came back$/);
    expect(last).toMatch(/^Faktura · since today/);
  });

  it('says that earlier stations exist which are not shown', () => {
    const { carousel } = view;
    showPanel({ ...carousel, head: carousel.head && { ...carousel.head, earlierStations: 12 } });
    expect(strip().getAttribute('aria-label')).toBe('4 stations, in order. 12 earlier ones are not shown');
    const labels = stations().map((station) => station.getAttribute('aria-label') ?? '');
    expect(labels.map((label) => label.endsWith('12 earlier ones are not shown'))).toEqual([true, false, false, false]);
    fireEvent.pointerEnter(stations()[0] as Element);
    expect(line()).toMatch(/12 earlier ones are not shown$/);
  });

  it('marks the station that has the case now', () => {
    showPanel(view.carousel);
    expect(stations().map((station) => station.getAttribute('aria-current'))).toEqual([null, null, null, 'step']);
  });

  it('shows the station under pointer or focus in the line below, and the current one otherwise', () => {
    showPanel(view.carousel);
    expect(line()).toMatch(/^Faktura/);
    fireEvent.pointerEnter(stations()[1] as Element);
    expect(line()).toMatch(/^Logistik/);
    fireEvent.pointerLeave(strip());
    expect(line()).toMatch(/^Faktura/);
  });

  it('is one tab stop and is walked with the arrow keys', () => {
    showPanel(view.carousel);
    expect(stations().map((station) => station.tabIndex)).toEqual([-1, -1, -1, 0]);
    stations()[3]?.focus();
    fireEvent.keyDown(stations()[3] as Element, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(stations()[2]);
    fireEvent.keyDown(stations()[2] as Element, { key: 'Home' });
    expect(document.activeElement).toBe(stations()[0]);
    fireEvent.keyDown(stations()[0] as Element, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(stations()[0]);
  });

  it('collapses 31 stations, says what lies between, and shows all on demand', () => {
    showPanel(view.manyStations);
    const gap = screen.getByRole('button', { name: /stations between: .+ returns. Show all$/ });
    expect(stations().length).toBeLessThan(13);
    fireEvent.click(gap);
    expect(stations()).toHaveLength(31);
  });

  it('keeps a tab stop when the chain grows or shrinks under it', () => {
    const { show } = showPanel(view.carousel);
    show(view.calm);
    expect(stations().filter((station) => station.tabIndex === 0)).toHaveLength(1);
    show(view.manyStations);
    expect(stations().filter((station) => station.tabIndex === 0)).toHaveLength(1);
  });
});
