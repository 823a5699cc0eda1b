import { Plus } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { Hint } from '@/domain/hint';
import type { HintDeeds } from '@/domain/hint-deeds';
import { newHint } from '@/domain/hints/hint-draft';
import { keptHints } from '@/domain/kept-drafts';
import { count } from '@/utils/format';
import { t } from '@/utils/i18n';
import { Button } from '../../shared/button';
import { useAnswer } from '../../shared/use-answer';
import { useDesk } from '../desk-services';
import { ListAndEditor } from '../parts/list-and-editor';
import { LockedNote } from '../parts/locked-note';
import { LongList } from '../parts/long-list';
import { PartHead } from '../parts/part-head';
import { filteredLines, hintLines } from './hint-lines';
import { HintRow, type HintLine } from './hint-row';
import { useHints } from './hints-services';
import { NothingOpen } from './nothing-open';
import { OpenHint } from './open-hint';
import { useDrafts } from './use-drafts';
import { knownBeside, useWarnings } from './use-warnings';

/** px, until a row has been measured: name, department, words. */
const ROW_HEIGHT = 72;
const NONE_DONE: ReadonlyMap<string, HintDeeds> = new Map();

/** Routing hints: matter like this belongs to this department. */
export function Hints() {
  const desk = useDesk();
  const { book, item, go, locked, newId } = desk;
  const services = useHints();
  const known = useAnswer(services.knownValues);
  const deeds = useAnswer(services.deeds);
  const drafts = useDrafts('hints', keptHints);
  const beside = useMemo(() => knownBeside(known === 'failed' ? null : known), [known]);
  const { warnings, examiner } = useWarnings(book, beside);
  const [typed, setTyped] = useState('');
  const isLocked = locked('hints') !== null;
  const done = deeds === null || deeds === 'failed' ? NONE_DONE : deeds;
  const lines = useMemo(() => hintLines(book, drafts, done, warnings), [book, drafts.all, done, warnings]);
  const shown = useMemo(() => filteredLines(lines, typed), [lines, typed]);
  const open = lines.find(({ hint }) => hint.id === item) ?? null;

  const begin = (hint: Hint) => {
    drafts.edit(hint, null);
    go('hints', hint.id);
  };
  const turn = ({ hint: { id, name } }: HintLine, isOn: boolean) => {
    const turned = (hint: Hint) => ({ ...hint, isOn });
    const draft = drafts.of(id);
    if (draft) drafts.edit(turned(draft.rule), draft.before && turned(draft.before), { anew: true });
    if (book.hints.every((hint) => hint.id !== id)) return;
    void desk.change(
      (present) => ({ ...present, hints: present.hints.map((hint) => (hint.id === id ? turned(hint) : hint)) }),
      t(isOn ? 'hint_turnedOn' : 'hint_turnedOff', { name }),
    );
  };
  return (
    <>
      <PartHead title={t('desk_hints')} more={t('hint_more')}>
        {!isLocked && (
          <Button look="primary" icon={Plus} onClick={() => begin(newHint(newId(), book))}>
            {t('hint_new')}
          </Button>
        )}
      </PartHead>
      <LockedNote path="hints" />
      <ListAndEditor
        label={open ? open.hint.name || t('hint_nameless') : t('hint_try')}
        list={
          <>
            {lines.length > 0 && (
              <input
                class="field"
                type="search"
                aria-label={t('hint_find')}
                placeholder={t('hint_find')}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            )}
            <p class="small quiet hint-count" role="status">
              {typed.trim() === ''
                ? t('hint_count', lines.length, [count(lines.length)])
                : t('hint_found', shown.length, [count(shown.length)])}
            </p>
            <LongList
              label={t('desk_hints')}
              items={shown}
              idOf={({ hint }) => hint.id}
              open={item}
              estimate={ROW_HEIGHT}
              row={(line, { isOpen, inTabOrder }) => (
                <HintRow {...{ line, isOpen, inTabOrder }} locked={isLocked} turn={(isOn) => turn(line, isOn)} />
              )}
            />
          </>
        }
      >
        {open === null ? (
          <NothingOpen begin={begin} locked={isLocked} />
        ) : (
          <OpenHint
            key={open.hint.id}
            line={open}
            drafts={drafts}
            known={known === 'failed' ? null : known}
            examiner={examiner}
            locked={isLocked}
            turn={(isOn) => turn(open, isOn)}
          />
        )}
      </ListAndEditor>
    </>
  );
}
