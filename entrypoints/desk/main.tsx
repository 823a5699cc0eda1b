import { render } from 'preact';
import { DeskPage } from '@/components/desk/desk';
import { HintsProvider } from '@/components/desk/hints/hints-services';
import { SharingProvider } from '@/components/desk/sharing/sharing-services';
import { language } from '@/utils/i18n';
import { deskServices } from './desk-services';
import { hintsServices } from './hints-services';
import { sharingServices } from './sharing-services';

// A part that has services of its own gets them here: its provider around the page.

document.documentElement.lang = language();
render(
  <HintsProvider value={hintsServices}>
    <SharingProvider value={sharingServices}>
      <DeskPage services={deskServices} />
    </SharingProvider>
  </HintsProvider>,
  document.getElementById('app') as HTMLElement,
);

// The code that keeps a change, before there is one: a tab that is closed right after it does not wait.
void import('@/services/change-book');
