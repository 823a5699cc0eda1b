import type { Finding } from '@/domain/assessment';
import { findingText } from '@/domain/finding-text';
import { fillIn } from '@/utils/fill-in';
import { t } from '@/utils/i18n';
import { contactLine } from './way-text';

/** As many as are read before the agent has to decide. */
const MOST = 3;

interface Props {
  findings: readonly Finding[];
  now: number;
  /** the lead's advice stands at the way out to the department that the hint names */
  adviceIsThere: boolean;
}

/** What speaks against it, strongest first, each in one sentence. */
export function Findings({ findings, now, adviceIsThere }: Props) {
  const text = (finding: Finding) => findingText(adviceIsThere ? withoutAdvice(finding) : finding, t, fillIn(now));
  return (
    <ul class="facts" id="facts">
      {findings.slice(0, MOST).map((finding) => (
        <li key={finding.rule} class={finding.tier === 2 ? 'fact fact-stop' : 'fact'}>
          {text(finding)}
          {typeof finding.values['contact'] === 'string' && (
            <span class="quiet"> {contactLine(finding.values['contact'])}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function withoutAdvice({ values: { advice: _, ...values }, ...finding }: Finding): Finding {
  return { ...finding, values };
}
