import { afterEach, describe, expect, it } from 'vitest';
import type { Decision } from '@/domain/hold';
import { seeded } from '../domain/a-ticket';
import { LOGISTIK, Scene, settled, SUPPORT } from './gate-scene';

// Whatever the page, the agent and the background do, in any order. Seeded: a failure names its round, and comes again.

const ROUNDS = 250;
const STEPS = 24;
const DECISIONS: Decision[] = ['pass', 'refuse', 'without-transfer', { instead: { groupId: '3', agentId: '31' } }];

let open: Scene | null = null;
afterEach(async () => {
  await open?.close();
});

/** A page, an agent and a background at random; what belongs to one submit of the agent's is counted. */
class Life {
  scene = this.freshPage();
  private save = 0;
  private target = '2';
  private sent: number[] = [];
  /** its rules have been answered for this target: nothing is stopped for them again */
  private readonly answered = new Set<string>();
  private readonly givenUp = new Set<number>();
  /** a page sends nothing again that was saved */
  private isSaved = false;
  dialogsOfSubmit = 0;
  /** dialogs on this page that have been counted */
  private seen = 0;
  submits = 0;
  requests = 0;
  /** dialogs on pages that are gone */
  asked = 0;

  constructor(private readonly random: () => number) {}

  private freshPage(): Scene {
    const scene = new Scene();
    open = scene;
    const assess = scene.background;
    scene.background = (name, body) => {
      if (name !== 'assess') return assess?.(name, body);
      const to = (body as { to: { groupId: string } }).to.groupId;
      scene.tier = this.answered.has(to) ? 0 : 2;
      return assess?.(name, body);
    };
    scene.onReplay = () => {
      scene.press(false);
      if (this.random() < 0.9) this.request();
      return this.random() < 0.95;
    };
    return scene;
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  get dialog() {
    return this.scene.dialogs.find((one) => one.shown && !one.closed);
  }

  private get shown(): number {
    return this.scene.dialogs.filter((one) => one.shown).length;
  }

  request(): void {
    this.requests += 1;
    this.sent.push(++this.save);
    this.scene.save(this.save, { groupId: this.target }, this.chance(0.3) ? true : undefined);
  }

  /** What the page was told last of a save. */
  answerOf(save: number): string | undefined {
    return this.scene.answers.findLast((one) => one.save === save)?.answer;
  }

  private readonly steps: [weight: number, step: () => void | Promise<void>][] = [
    [4, () => this.agentSubmits()],
    [4, () => void (this.sent.length > 0 && !this.isSaved && this.request())],
    [4, () => this.agentAnswers()],
    [4, () => this.helpdeskAnswers()],
    [1, () => this.pageGivesUp()],
    [1, () => this.agentPressesAKey()],
    [2, () => this.scene.pick(this.chance(0.7) ? LOGISTIK : SUPPORT)],
    [1, () => this.scene.gate.changed('4711')],
    [0.5, () => this.pageIsLoadedAnew()],
  ];

  /** The agent presses the button: another submit, unless they are being asked, when the press does not count. */
  private agentSubmits(): void {
    const asked = this.dialog !== undefined;
    if (!asked) {
      this.submits += 1;
      this.anotherSubmit();
      this.sent = [];
      this.isSaved = false;
      this.target = this.scene.shown === LOGISTIK || this.chance(0.7) ? '2' : '3';
    }
    if (!this.scene.press() || asked) return;
    this.request();
    if (this.chance(0.3)) this.request();
  }

  private anotherSubmit(): void {
    this.dialogsOfSubmit = 0;
    this.seen = this.shown;
  }

  /** It may be the key that saves: what comes then may be another submit. */
  private agentPressesAKey(): void {
    if (this.dialog === undefined) this.anotherSubmit();
    this.scene.press(true, 'keydown');
  }

  private agentAnswers(): void {
    const { dialog } = this;
    if (!dialog) return;
    const decision = DECISIONS[Math.floor(this.random() * DECISIONS.length)] ?? 'refuse';
    if (this.chance(0.1)) return dialog.heard.gone('taken away');
    if (decision === 'pass' || typeof decision === 'object') this.answered.add(this.target);
    this.scene.gate.decide(dialog.holdId, decision);
  }

  private helpdeskAnswers(): void {
    for (const save of this.sent) {
      const answer = this.answerOf(save);
      if (answer === 'wait' || answer === 'hold' || answer === undefined || this.chance(0.5)) continue;
      const outcome = answer === 'refuse' ? 'not-saved' : this.chance(0.6) ? 'saved' : 'not-saved';
      const refused = answer === 'without-transfer' && this.chance(0.2);
      this.isSaved ||= !refused && outcome === 'saved';
      this.scene.say({ is: 'outcome', save, outcome: refused ? 'refused' : outcome });
    }
  }

  private pageGivesUp(): void {
    const save = this.sent.at(-1);
    const asked = this.dialog;
    if (save === undefined) return;
    this.scene.say({ is: 'ended', save });
    this.givenUp.add(save);
    // A question that was taken back before the agent had answered it is none.
    if (asked?.closed) this.dialogsOfSubmit -= 1;
  }

  /** Nothing of the page is left, nor of the submit; the background remembers what has been answered. */
  private async pageIsLoadedAnew(): Promise<void> {
    this.asked += this.shown;
    await this.scene.close();
    this.scene = this.freshPage();
    this.save = 0;
    this.sent = [];
    this.givenUp.clear();
    this.anotherSubmit();
    await this.scene.pick(LOGISTIK);
  }

  async step(): Promise<void> {
    const total = this.steps.reduce((sum, [weight]) => sum + weight, 0);
    let at = this.random() * total;
    const [, step] = this.steps.find(([weight]) => (at -= weight) < 0) ?? this.steps[0] ?? [0, () => undefined];
    await step();
    if (this.chance(0.7)) await settled();
    this.dialogsOfSubmit += this.shown - this.seen;
    this.seen = this.shown;
  }

  /** Everybody answers, until nothing is left to say. */
  async comesToRest(): Promise<void> {
    for (let n = 0; n < 10; n += 1) {
      await settled();
      if (this.dialog) this.scene.gate.decide(this.dialog.holdId, 'pass');
    }
  }

  /** Those that the page waits for. */
  saves(): number[] {
    return Array.from({ length: this.save }, (_, index) => index + 1).filter((save) => !this.givenUp.has(save));
  }
}

describe('in any order of presses, requests, requests sent again, answers and outcomes', () => {
  it('a submit is asked about once at the most, one dialog at a time, and no request is left waiting', async () => {
    let asked = 0;
    let again = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const life = new Life(seeded(round + 1));
      await life.scene.pick(LOGISTIK);
      for (let n = 0; n < STEPS; n += 1) {
        await life.step();
        expect(life.dialogsOfSubmit, `round ${round}, step ${n}`).toBeLessThanOrEqual(1);
        const there = life.scene.dialogs.filter((one) => one.shown && !one.closed);
        expect(there.length, `round ${round}, step ${n}`).toBeLessThanOrEqual(1);
      }
      await life.comesToRest();
      for (const save of life.saves())
        expect(life.answerOf(save), `round ${round}, save ${save}`).toMatch(/^(pass|refuse|without-transfer)$/);
      asked += life.asked + life.scene.dialogs.filter((one) => one.shown).length;
      again += life.requests - life.submits;
      await life.scene.close();
    }
    // Else nothing was tried.
    expect(asked).toBeGreaterThan(ROUNDS);
    expect(again).toBeGreaterThan(ROUNDS);
  });
});
