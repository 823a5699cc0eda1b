import { render } from 'preact';
import { Options } from '@/components/options/options';
import { OptionsProvider } from '@/components/options/options-services';
import { language } from '@/utils/i18n';
import { optionsServices } from './options-services';

document.documentElement.lang = language();
render(
  <OptionsProvider value={optionsServices}>
    <Options />
  </OptionsProvider>,
  document.getElementById('app') as HTMLElement,
);
