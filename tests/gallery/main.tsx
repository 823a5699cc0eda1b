import { render } from 'preact';
import { en, sv } from 'virtual:messages';
import { setLocale } from '../fakes/locale';
import '@/components/shared/tokens.css';
import '@/components/shared/base.css';
import dialogStyles from '@/components/dialog/dialog.css?inline';
import optionsStyles from '@/components/options/options.css?inline';
import panelStyles from '@/components/panel/panel.css?inline';

// `?lang=sv#panel-calm` shows one state as large as the window; without a state, links to all of them.
const lang = new URLSearchParams(location.search).get('lang') === 'sv' ? 'sv' : 'en';
setLocale(lang === 'sv' ? 'sv' : 'en_GB', lang === 'sv' ? sv : en);
document.documentElement.lang = lang;

const app = document.getElementById('app') as HTMLElement;
// One page's styles at a time, as in the extension.
const pageStyles = document.body.appendChild(document.createElement('style'));
const STYLES: Record<string, string> = { options: optionsStyles, panel: panelStyles, dialog: dialogStyles };
// After the locale is set: what these import speaks at once.
const { stories } = await import('./stories');

function show(): void {
  const name = location.hash.slice(1);
  const story = stories[name];
  pageStyles.textContent = STYLES[name.split('-', 1)[0] ?? ''] ?? panelStyles;
  app.dataset['state'] = name;
  render(null, app);
  render(story ? story() : <Index />, app);
  scrollTo(0, 0);
}

function Index() {
  return (
    <ul>
      {Object.keys(stories).map((name) => (
        <li key={name}>
          <a href={`?lang=en#${name}`}>{name}</a> <a href={`?lang=sv#${name}`}>sv</a>
        </li>
      ))}
    </ul>
  );
}

addEventListener('hashchange', show);
show();
