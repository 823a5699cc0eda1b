import { render } from 'preact';
import { DeskPage } from '@/components/desk/desk';
import { language } from '@/utils/i18n';
import { deskServices } from './desk-services';

// A part that has services of its own gets them here: its provider around the page.

document.documentElement.lang = language();
render(<DeskPage services={deskServices} />, document.getElementById('app') as HTMLElement);
