/** The few line icons of the pages, drawn on a 16 px grid. */
const PATHS = {
  home: 'M2.5 7.5 8 3l5.5 4.5V13h-4V9.5h-3V13h-4z',
  views: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  person: 'M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 13.5c.6-2.6 2.4-4 5-4s4.4 1.4 5 4',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5 14 14',
  plus: 'M8 3v10M3 8h10',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  bolt: 'M9 2 4 9h3.5L7 14l5-7H8.5z',
  reply: 'M6.5 4 3 7.5 6.5 11M3 7.5h6.5c2 0 3.5 1.5 3.5 4.5',
  note: 'M3.5 2.5h9v8l-3 3h-6zM6 6h4M6 8.5h4',
  tick: 'M3 8.5 6.5 12 13 4.5',
  mail: 'M2.5 4h11v8.5h-11zM2.5 4.5 8 9l5.5-4.5',
  phone: 'M5 2.5h2l1 3-1.5 1a7 7 0 0 0 3 3l1-1.5 3 1v2c0 1-1 1.5-2 1.5A9.5 9.5 0 0 1 3.5 4.5c0-1 .5-2 1.5-2z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.5M13 2.5v3h-3',
  grid: 'M2.5 2.5h4.5v4.5H2.5zM9 2.5h4.5v4.5H9zM2.5 9h4.5v4.5H2.5zM9 9h4.5v4.5H9z',
} as const;

export type IconName = keyof typeof PATHS;

/** A decorative icon: hidden from assistive technology, takes the text's colour. */
export function icon(document: Document, name: IconName): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', '16');
  svg.setAttribute('height', '16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  svg.classList.add('look-icon');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
