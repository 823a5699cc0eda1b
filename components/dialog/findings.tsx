import type { Finding } from '@/domain/assessment';
import { findingText } from '@/domain/finding-text';
import { fillIn } from '@/utils/fill-in';
import { t } from '@/utils/i18n';
import { contactLine } from './way-text';

/** As many as are read before the agent has to decide. */
const MOST = 3;

/** What speaks against it, strongest first, each in one sentence. */
export function Findings({ findings, now }: { findings: readonly Finding[]; now: number }) {
  return (
    <ul class="facts" id="facts">
      {findings.slice(0, MOST).map((finding) => (
        <li key={finding.rule} class={finding.tier === 2 ? 'fact fact-stop' : 'fact'}>
          {findingText(finding, t, fillIn(now))}
          {typeof finding.values['contact'] === 'string' && (
            <span class="quiet"> {contactLine(finding.values['contact'])}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
