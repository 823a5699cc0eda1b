import { initials } from '../../../page/initials';
import type { OpenTicket } from '../ticket-state';
import { openRoot } from './open-root';
import type { Piece, Scene } from './scene';

/** Who the customer is. Three generations of the card are about at the same time: see the setting. */
export function drawContact(scene: Scene, open: OpenTicket): Piece {
  const { document, h, words, host } = scene;
  const card = { light: classic, links: asLinks, shadow: microFrontend }[host.settings.contactCard];
  const face = h('span', { class: 'look-face look-face-big', 'aria-hidden': 'true' }, initials(nameOf(open)));
  const title = h('h3', { class: 'look-heading' }, words.contact);
  if (card === microFrontend) {
    const content = [title, h('div', { class: 'look-person' }, face, h('div', {}, ...card(scene, open)))];
    const app = openRoot(document, 'mfe-application', { 'app-id': 'fw-unified-mfe--contact-info' }, ...content);
    return { element: h('aside', { class: 'look-contact' }, app) };
  }
  return {
    element: h(
      'aside',
      { class: 'look-contact' },
      title,
      h('div', { class: 'look-person' }, face, ...card(scene, open)),
    ),
  };
}

function nameOf({ requester, record }: OpenTicket): string {
  return requester?.name ?? `#${record?.requester_id ?? ''}`;
}

function companyOf({ record }: OpenTicket): { id: number; name: string } | null {
  const { id, name } = record?.company ?? {};
  return id === undefined || name === undefined ? null : { id, name };
}

/** The classic widget. */
function classic({ h, words }: Scene, open: OpenTicket): HTMLElement[] {
  const { requester, record } = open;
  const line = (name: string, label: string, value: string | null) =>
    value === null
      ? []
      : [
          h(
            'div',
            { 'data-test-id': `requester-info-contact-${name}`, class: 'look-line' },
            h('span', { class: 'look-quiet' }, label),
            h('div', { class: 'info-details-content text__content' }, value),
          ),
        ];
  const company = companyOf(open);
  return [
    h(
      'div',
      { class: 'look-card-text' },
      h(
        'div',
        { class: 'widget-requestor-info look-name' },
        h('a', { href: `/a/contacts/${record?.requester_id ?? ''}` }, nameOf(open)),
      ),
      company && h('div', { class: 'company-info' }, h('a', { href: `/a/companies/${company.id}` }, company.name)),
      ...line('email', words.email, requester?.email ?? null),
      ...line('phone', words.phone, requester?.phone ?? requester?.mobile ?? null),
    ),
  ];
}

/** Light DOM again, known by its links only (June 2026). */
function asLinks({ h }: Scene, open: OpenTicket): HTMLElement[] {
  return [h('div', { class: 'look-card-text' }, ...links(h, open))];
}

function microFrontend({ h }: Scene, open: OpenTicket): HTMLElement[] {
  return links(h, open);
}

function links(h: Scene['h'], open: OpenTicket): HTMLElement[] {
  const { requester, record } = open;
  const lines = [h('a', { href: `/a/contacts/${record?.requester_id ?? ''}`, class: 'look-name' }, nameOf(open))];
  const company = companyOf(open);
  if (company) lines.push(h('a', { href: `/a/companies/${company.id}` }, company.name));
  const texts = [requester?.email, requester?.phone ?? requester?.mobile].filter((text) => text != null);
  return [...lines, ...texts.map((text) => h('p', { class: 'break-all' }, text))];
}
