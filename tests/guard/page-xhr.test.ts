import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ToGate, ToGuard } from '@/adapters/tab/guard-messages';
import { said, type Answer } from './gate-answers';
import { guardedPage, Helpdesk, type Guarded } from './guarded-page';
import { EACH, FRESHDESK, type Requests } from './save-requests';

let helpdesk: Helpdesk;
let page: Guarded;

beforeAll(async () => void (helpdesk = await Helpdesk.start()));
afterAll(() => helpdesk.stop());
beforeEach(() => void (helpdesk.arrived.length = 0));
afterEach(() => page.close());

let answerLater: (answer: Answer) => void = () => {};
let requests: Requests;
function start(...answers: Answer[]): void {
  const gate = (message: ToGate, send: (answer: ToGuard) => void) => {
    if (message.is === 'there?') send({});
    if (message.is !== 'save') return;
    answerLater = (answer) => send(said(message.save, answer));
    answers.forEach(answerLater);
  };
  page = guardedPage(helpdesk, requests, answers.length ? gate : null, { transport: 'xhr' });
}

/** A request as a page makes it, and the names of its events with the state it was in. */
function request(body: string | null, { method = requests.method, path = requests.path } = {}) {
  const xhr = new page.window.XMLHttpRequest();
  const events: string[] = [];
  xhr.open(method, path);
  xhr.setRequestHeader('content-type', 'application/json');
  for (const type of ['readystatechange', 'load', 'error', 'abort', 'loadend'])
    xhr.addEventListener(type, () => events.push(`${type} ${xhr.readyState}`));
  const over = new Promise<void>((done) => xhr.addEventListener('loadend', () => done()));
  xhr.send(body);
  return { xhr, events, over };
}

const bodies = () => helpdesk.arrived.map((each) => each.body);
const outcome = () => page.heard.find((message) => message.is === 'outcome');
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.each(EACH)('a request over XMLHttpRequest in $name', (each) => {
  beforeEach(() => void (requests = each));

  it('that hands nothing over goes out byte for byte, exactly once, and is reported as saved', async () => {
    start('refuse');
    await request(requests.plain('åäö 😀')).over;
    expect(bodies()).toEqual([requests.plain('åäö 😀')]);
    expect(page.heard).toEqual([{ is: 'saved', ticketId: '4711' }]);
  });

  it('that is no save is not touched', async () => {
    start('refuse');
    await request('{"operationName":"Other"}', { path: '/api/other' }).over;
    await request(null, { method: 'GET', path: '/api/v2/tickets/4711' }).over;
    expect(bodies()).toEqual(['{"operationName":"Other"}', '']);
    expect(page.heard).toEqual([]);
  });

  it('goes out although the page has broken addEventListener since', async () => {
    start('pass');
    const xhr = new page.window.XMLHttpRequest();
    xhr.open(requests.method, requests.path);
    const over = new Promise<void>((done) => xhr.addEventListener('loadend', () => done()));
    xhr.addEventListener = () => {
      throw new Error('broken');
    };
    xhr.send(requests.transfer());
    await over;
    expect(bodies()).toEqual([requests.transfer()]);
    expect(outcome()).toMatchObject({ outcome: 'saved' });
  });

  it('goes out without the transfer when the customer is kept', async () => {
    start('without-transfer');
    await request(requests.transfer()).over;
    expect(bodies()).toEqual([requests.plain()]);
  });

  it('goes out to another group and agent when the agent sends it there instead', async () => {
    const to = ['30', '77'] as const;
    start({ to });
    await request(requests.transfer()).over;
    expect(bodies()).toEqual([requests.saves.redirected(requests.method, requests.path, requests.transfer(), to)]);
    expect(outcome()).toMatchObject({ outcome: 'saved' });
  });

  it('is refused as the network would refuse it', async () => {
    start('refuse');
    const { xhr, events, over } = request(requests.transfer());
    expect(events).toEqual([]);
    await over;
    expect(events).toEqual(['readystatechange 4', 'error 4', 'loadend 4']);
    expect([xhr.status, xhr.responseText, xhr.getAllResponseHeaders()]).toEqual([0, '', '']);
    expect(bodies()).toEqual([]);
    expect(outcome()).toEqual({ is: 'outcome', save: 1, outcome: 'not-saved' });
  });

  it('says that it was refused when it could not be sent without the transfer', async () => {
    start('without-transfer');
    await request(requests.uncertain).over;
    expect(bodies()).toEqual([]);
    expect(outcome()).toMatchObject({ outcome: 'refused' });
  });

  it('can be sent anew after it was refused', async () => {
    start('refuse');
    const { xhr, over } = request(requests.transfer());
    await over;
    expect(() => xhr.send(requests.transfer())).toThrow();
    xhr.open(requests.method, requests.path);
    expect(xhr.readyState).toBe(1);
    const again = new Promise<void>((done) => xhr.addEventListener('load', () => done()));
    xhr.send(requests.plain());
    await again;
    expect(bodies()).toEqual([requests.plain()]);
  });

  it('ends its hold when the page aborts it', async () => {
    start('hold');
    const { xhr, events, over } = request(requests.transfer());
    xhr.abort();
    await over;
    answerLater('pass');
    await pause(50);
    expect(events).toEqual(['readystatechange 4', 'abort 4', 'loadend 4']);
    expect(xhr.readyState).toBe(0);
    expect(bodies()).toEqual([]);
    expect(page.heard.at(-1)).toEqual({ is: 'ended', save: 1 });
  });

  it('ends its hold when the page opens it for something else', async () => {
    start('hold');
    const { xhr, over } = request(requests.transfer());
    xhr.open(requests.method, requests.path);
    answerLater('pass');
    xhr.send(requests.plain());
    await over;
    await pause(50);
    expect(bodies()).toEqual([requests.plain()]);
  });

  it('cannot be sent a second time while it is held', () => {
    start('hold');
    const { xhr } = request(requests.transfer());
    expect(() => xhr.send(requests.transfer())).toThrow();
  });

  it('is never held when it is synchronous', () => {
    start('refuse');
    const xhr = new page.window.XMLHttpRequest();
    xhr.open(requests.method, requests.path, false);
    xhr.send(requests.transfer());
    expect(page.heard).toEqual([]);
  });
});

describe('a request that nobody answers at once', () => {
  beforeEach(() => void (requests = FRESHDESK));

  it('waits for the agent, then goes out byte for byte with its headers', async () => {
    start('wait', 'hold');
    const { over, xhr } = request(requests.transfer());
    await pause(1_700);
    expect(bodies()).toEqual([]);
    answerLater('pass');
    await over;
    expect(bodies()).toEqual([requests.transfer()]);
    expect(helpdesk.arrived[0]?.headers['content-type']).toBe('application/json');
    expect(xhr.status).toBe(200);
    expect(outcome()).toEqual({ is: 'outcome', save: 1, outcome: 'saved' });
  });

  it.each([['no content script'], ['an answer that does not come', 'wait']] as [string, ...Answer[]][])(
    'goes out unchanged with %s',
    async (_how, ...answers) => {
      start(...answers);
      await request(requests.transfer()).over;
      expect(bodies()).toEqual([requests.transfer()]);
    },
  );
});
