import { describe, expect, it } from 'vitest';
import { decisionFor } from '@/domain/decision';
import type { Answer } from '@/domain/hold';
import { decisionUnkept } from '@/domain/unkept-answer';

const ANSWERS: Answer[] = [
  { kind: 'stay' },
  { kind: 'anyway', reason: 'asked' },
  { kind: 'mandate' },
  { kind: 'stand-in', to: { groupId: '20', groupName: 'Logistik', agentId: '4', agentName: 'Bo Ek' } },
  { kind: 'hinted', to: { groupId: '30', groupName: 'Retur', agentId: null, agentName: null } },
  { kind: 'keep', question: 'Var är paketet?', dueAt: null },
  { kind: 'brief', brief: 'Paketet är borta.' },
  { kind: 'duty', taken: true },
];

describe('an answer that could not be kept', () => {
  it('means what it would mean kept, or nothing at all', () => {
    for (const answer of ANSWERS) expect([decisionFor(answer), null]).toContainEqual(decisionUnkept(answer));
  });

  it('counts where no words of the agent would be lost with it', () => {
    const counts = ANSWERS.filter((answer) => decisionUnkept(answer) !== null).map(({ kind }) => kind);
    expect(counts).toEqual(['stay', 'anyway', 'mandate', 'stand-in', 'hinted']);
  });
});
