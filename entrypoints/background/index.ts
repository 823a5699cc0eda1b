import { defineBackground } from 'wxt/utils/define-background';
import { followBook } from './book-alarm';
import { answerDialogs } from './dialog-port';
import { answerHelpdeskTabs } from './helpdesk-port';
import { joinOpenTabs, joinTabsOnAccess } from './open-tabs';
import { wakeOutbox, watchOutboxAlarm } from './outbox-alarm';
import { hearPages } from './pages';
import { watchPromises } from './promised';
import { report } from './report';
import { openPanelOnDemand } from './side-panel';
import { watchSiteAccess } from './site-scripts';
import { watchTabs } from './tabs';
import { sweepDaily } from './sweep-alarm';

/** The only writer beside Stafett's own pages. It may be stopped at any moment: nothing is kept in memory here. */
export default defineBackground(() => {
  answerHelpdeskTabs();
  answerDialogs();
  hearPages();
  watchTabs();
  watchOutboxAlarm();
  sweepDaily();
  watchPromises();
  followBook();
  openPanelOnDemand();
  watchSiteAccess();
  joinTabsOnAccess();
  joinOpenTabs()
    .then((first) => (first ? wakeOutbox() : undefined), report('open tabs'))
    .catch(report('outbox'));
});
