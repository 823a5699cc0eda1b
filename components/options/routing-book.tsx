import { t } from '@/utils/i18n';

/** The routing book has a page of its own. */
export function RoutingBook() {
  return (
    <section id="book" class="part" aria-labelledby="book-title">
      <h2 id="book-title">{t('optionsBook')}</h2>
      <p class="quiet">{t('optionsBookMore')}</p>
      <p>
        <a class="button" href="/desk.html" target="_blank" rel="noreferrer">
          {t('optionsDesk')}
        </a>
      </p>
    </section>
  );
}
