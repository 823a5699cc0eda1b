import { t } from '@/utils/i18n';

/** Lines of text that are not there yet, in per cent of the width, each as tall as a line. */
export function Lines({ widths }: { widths: number[] }) {
  return (
    <div aria-hidden="true">
      {widths.map((width, index) => (
        <div class="skeleton-line" key={index}>
          <span class="skeleton" style={{ width: `${width}%` }} />
        </div>
      ))}
    </div>
  );
}

/** The panel before its data: every part at its final height. `sidepanel/index.html` paints the same before any script. */
export function PanelSkeleton() {
  return (
    <main class="panel" aria-busy="true" aria-label={t('reading')}>
      <div class="section skeleton-customer">
        <Lines widths={[50, 80, 40, 30]} />
      </div>
      <div class="section skeleton-chain">
        <Lines widths={[90]} />
      </div>
      <div class="section skeleton-owner">
        <Lines widths={[20, 60]} />
      </div>
      <div class="section skeleton-flags">
        <Lines widths={[20, 95, 70]} />
      </div>
      <div class="section">
        <Lines widths={[20, 90, 70, 80, 60]} />
      </div>
    </main>
  );
}
