import { t } from '@/utils/i18n';
import { Departments } from './departments';
import { EraseAll } from './erase-all';
import { EraseCustomer } from './erase-customer';
import { Export } from './export';
import { Guard } from './guard';
import { Health } from './health';
import { Keys } from './keys';
import { OwnDomains } from './own-domains';
import { Permissions } from './permissions';
import { RoutingBook } from './routing-book';
import { WhatIsKept } from './what-is-kept';

const PARTS = [
  ['privacy', 'optionsPrivacy'],
  ['guard', 'optionsGuard'],
  ['departments', 'optionsDepartments'],
  ['book', 'optionsBook'],
  ['own-domains', 'optionsSites'],
  ['keys', 'optionsKeys'],
  ['permissions', 'optionsPermissions'],
  ['health', 'optionsHealth'],
] as const;

/** One page, its parts listed at the left where there is room. */
export function Options() {
  return (
    <div class="options">
      <header class="options-head">
        <img src="/icon/baton.svg" alt="" width="32" height="32" />
        <h1>{t('optionsTitle')}</h1>
      </header>
      <nav class="options-nav" aria-label={t('optionsTitle')}>
        <ul>
          {PARTS.map(([id, label]) => (
            <li key={id}>
              <a href={`#${id}`}>{t(label)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="options-main">
        <section id="privacy" class="part" aria-labelledby="privacy-title">
          <h2 id="privacy-title">{t('optionsPrivacy')}</h2>
          <p class="quiet">{t('optionsPrivacyMore')}</p>
          <WhatIsKept />
          <EraseCustomer />
          <Export />
          <EraseAll />
        </section>
        <Guard />
        <Departments />
        <RoutingBook />
        <OwnDomains />
        <Keys />
        <Permissions />
        <Health />
      </main>
    </div>
  );
}
