import { render } from 'preact';
import { DeskPage } from '@/components/desk/desk';
import { HintsProvider } from '@/components/desk/hints/hints-services';
import { language } from '@/utils/i18n';
import { deskServices } from './desk-services';
import { hintsServices } from './hints-services';

// A part that has services of its own gets them here: its provider around the page.

document.documentElement.lang = language();
render(
  <HintsProvider value={hintsServices}>
    <DeskPage services={deskServices} />
  </HintsProvider>,
  document.getElementById('app') as HTMLElement,
);
