import { Check } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Account } from '@/domain/account';
import { listedGroups } from '@/domain/account-group';
import { chosenDepartments, proposeDepartments } from '@/domain/propose-departments';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useDesk } from '../desk-services';
import { ProposalRow } from './proposal-row';

/** What the helpdesk's groups and the flags so far say of the departments; everything likely is ticked, one button keeps it. */
export function ChooseDepartments({
  accounts,
  flags,
}: {
  accounts: readonly Account[];
  flags: ReadonlyMap<string, number>;
}) {
  const { book, change, go, helpdeskTitle } = useDesk();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  // By name: whichever is seen while this page is open, no line changes its place.
  const listed = [...accounts].sort((a, b) => (a.id < b.id ? -1 : 1));
  const used = listed.filter(({ id }) => !left.has(id));
  const groups = listedGroups(used);
  const proposals = useMemo(
    () => proposeDepartments(groups, book.departments, flags),
    [groups.map((group) => `${group.account} ${group.id} ${group.name}`).join('\n'), book.departments, flags],
  );
  // What the lead has turned stays turned when another account is added.
  const isChosen = (id: string, isLikely: boolean) => isLikely !== turned.has(id);
  const chosen = new Set(
    proposals
      .filter(({ department, isLikely }) => isChosen(department.id, isLikely))
      .map(({ department }) => department.id),
  );
  const likely = proposals.filter(({ isLikely }) => isLikely);
  const others = proposals.filter(({ isLikely }) => !isLikely);
  const keep = async () => {
    const kept = await change(
      (now) => ({ ...now, departments: chosenDepartments(proposals, chosen, now.departments) }),
      t('desk_startKept', chosen.size),
      'first_run',
    );
    if (kept) go('start', 'hint');
  };
  const rows = (some: typeof proposals) =>
    some.map((proposal) => (
      <ProposalRow
        key={proposal.department.id}
        proposal={proposal}
        isChosen={chosen.has(proposal.department.id)}
        turn={() => setTurned(toggled(turned, proposal.department.id))}
      />
    ));
  return (
    <>
      {accounts.length > 1 && (
        <fieldset class="desk-choice desk-block">
          <legend class="desk-label">{t('desk_whichHelpdesk')}</legend>
          {listed.map(({ id, helpdesk, host }) => (
            <label key={id} class="tick">
              <input type="checkbox" checked={!left.has(id)} onChange={() => setLeft(toggled(left, id))} />
              {helpdeskTitle(helpdesk)} · {host}
            </label>
          ))}
        </fieldset>
      )}
      <section class="desk-block" aria-labelledby="proposed-title">
        <h2 id="proposed-title">{t('desk_proposed')}</h2>
        <p class="quiet">
          {used.length === 1 ? t('desk_proposedFrom', { host: used[0]?.host ?? '' }) : t('desk_proposedMore')}
        </p>
        <ul class="department-proposals">{rows(likely)}</ul>
        {others.length > 0 && (
          <details class="desk-details" open={likely.length === 0}>
            <summary>{t('desk_proposedOthers', others.length)}</summary>
            <ul class="department-proposals">{rows(others)}</ul>
          </details>
        )}
        <p class="row">
          <Button look="primary" icon={Check} disabled={chosen.size === 0} onClick={() => void keep()}>
            {t('desk_startKeep', chosen.size)}
          </Button>
          <span class="small quiet">{t('desk_startKeepMore')}</span>
        </p>
      </section>
    </>
  );
}

function toggled(set: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}
