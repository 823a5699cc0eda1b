import type { DepartmentProposal } from '@/domain/propose-departments';
import { count, list } from '@/utils/format';
import { t } from '@/utils/i18n';
import { DepartmentLabel } from '../parts/department-label';

/** So many groups are named. */
const NAMED = 6;

/** A proposed department: ticked or not, and what speaks for it. */
export function ProposalRow({
  proposal: { department, groups, flags },
  isChosen,
  turn,
}: {
  proposal: DepartmentProposal;
  isChosen: boolean;
  turn: () => void;
}) {
  const more = groups.length - NAMED;
  const named = more > 0 ? [...groups.slice(0, NAMED), t('desk_moreGroups', more)] : groups;
  const why = [
    ...(named.length > 0 ? [t('desk_ofGroups', groups.length, { names: list(named) })] : []),
    ...(flags > 0 ? [t('desk_flagsSoFar', flags, [count(flags)])] : []),
  ];
  return (
    <li>
      <label class="department-proposal">
        <input type="checkbox" checked={isChosen} onChange={turn} />
        <span class="department-proposal-name">
          <DepartmentLabel department={department} />
        </span>
        <span class="quiet">{why.join(' · ')}</span>
      </label>
    </li>
  );
}
