import { render } from 'preact';
import { Panel } from '@/components/panel/panel';
import { ServicesProvider } from '@/components/shared/services-context';
import type { PanelView } from '@/domain/panel-view';
import { language } from '@/utils/i18n';
import { closeOnIcon } from './icon-pressed';
import { followActiveTab, type FollowedTab } from './follow-tab';
import { keepLastWords } from './last-words';
import { panelServices, type Shown } from './panel-services';

// The database's code comes while the window's tab is being asked for.
const reader = import('@/services/watch-panel');

/** A helpdesk tab that has just been opened has not said yet what it shows: this long it is given before "reload". */
const SPEAKS_WITHIN_MS = 3000;

const app = document.getElementById('app') as HTMLElement;
document.documentElement.lang = language();

const shown: Shown = { tab: null, view: null };
let following = (): Promise<boolean> => Promise.resolve(false);
const services = panelServices(
  () => shown,
  () => following(),
);

function show(view: PanelView | null): void {
  shown.view = view;
  render(
    <ServicesProvider value={services}>
      <Panel view={view} />
    </ServicesProvider>,
    app,
  );
}

let stop = (): void => undefined;

async function watch(tab: FollowedTab): Promise<void> {
  stop();
  shown.tab = tab;
  if (tab.barred) {
    stop = () => undefined;
    return show({ kind: 'barred', ...tab.barred });
  }
  // Whatever the tab showed before it went elsewhere: that is still in the store.
  if (!tab.isHelpdesk) {
    stop = () => undefined;
    if (tab.notAllowed) return show({ kind: 'nothing', why: 'not-allowed' });
    return show({ kind: 'nothing', why: 'elsewhere', site: tab.site });
  }
  // At once: the customer of the tab that was left must not stand beside another's for even one slow read.
  show(null);
  let wanted = true;
  let unwatch = (): void => undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  stop = () => {
    wanted = false;
    clearTimeout(silence);
    unwatch();
  };
  const { watchPanel } = await reader;
  if (!wanted) return;
  unwatch = watchPanel(
    tab.tabId,
    Date.now,
    (view) => {
      if (!wanted) return;
      clearTimeout(silence);
      if (view.kind === 'nothing' && view.why === 'reload') {
        show(null);
        silence = setTimeout(() => wanted && show(view), SPEAKS_WITHIN_MS);
      } else {
        show(view);
      }
    },
    (error) => {
      console.warn('stafett: panel', error);
      if (wanted) show({ kind: 'nothing', why: 'broken' });
    },
    'reload',
  );
}

followActiveTab((tab) => void watch(tab)).then(
  ({ windowId, look }) => {
    following = look;
    closeOnIcon(windowId, look);
    return keepLastWords();
  },
  (error: unknown) => {
    console.warn('stafett: panel', error);
    show({ kind: 'nothing', why: 'broken' });
  },
);
