import { t } from '@/utils/i18n';
import { BookAskedText, useBookAsked } from '../shared/book-asked';
import { useOptions } from './options-services';

/** The routing book has a page of its own. */
export function RoutingBook() {
  const services = useOptions();
  const asked = useBookAsked(services);
  return (
    <section id="book" class="part" aria-labelledby="book-title">
      <h2 id="book-title">{t('optionsBook')}</h2>
      <p class="quiet">{t('optionsBookMore')}</p>
      {asked && (
        <p class="locked-line">
          <BookAskedText asked={asked} allow={services.allow} />
        </p>
      )}
      <p>
        <a class="button" href="/desk.html" target="_blank" rel="noreferrer">
          {t('optionsDesk')}
        </a>
      </p>
    </section>
  );
}
