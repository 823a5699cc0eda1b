import { render } from 'preact';
import { en, sv } from 'virtual:messages';
import { setLocale } from '../fakes/locale';
import '@/components/shared/tokens.css';
import '@/components/shared/base.css';

// `?page=panel&state=calm&lang=sv` shows one state as large as the window; without a state, links to all of them.
const asked = new URLSearchParams(location.search);
const lang = asked.get('lang') === 'sv' ? 'sv' : 'en';
setLocale(lang === 'sv' ? 'sv' : 'en_GB', lang === 'sv' ? sv : en);
document.documentElement.lang = lang;

const app = document.getElementById('app') as HTMLElement;
// One page's styles at a time, as in the extension.
await (asked.get('state')?.startsWith('options')
  ? import('@/components/options/options.css')
  : import('@/components/panel/panel.css'));
const { stories } = await import('./stories');
const story = stories[asked.get('state') ?? ''];
if (story) {
  render(story(), app);
} else {
  render(
    <ul>
      {Object.keys(stories).map((name) => (
        <li key={name}>
          <a href={`?state=${name}`}>{name}</a> <a href={`?state=${name}&lang=sv`}>sv</a>
        </li>
      ))}
    </ul>,
    app,
  );
}
