// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { showPanel } from './panel-under-test';

it('says which helpdesk may not be read, and asks the browser for exactly that', () => {
  const { verbs } = showPanel({ kind: 'barred', host: 'acme.zendesk.com', origin: 'https://*.zendesk.com/*' });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Stafett may not read acme.zendesk.com');
  fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
  expect(verbs.allow).toHaveBeenCalledExactlyOnceWith('https://*.zendesk.com/*');
});
