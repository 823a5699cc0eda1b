import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ToGate, ToGuard } from '@/adapters/tab/guard-messages';
import { guardedPage, Helpdesk, plainBody, transferBody, type Guarded } from './guarded-page';

let helpdesk: Helpdesk;
let page: Guarded;

beforeAll(async () => void (helpdesk = await Helpdesk.start()));
afterAll(() => helpdesk.stop());
beforeEach(() => void (helpdesk.arrived.length = 0));
afterEach(() => page.close());

type Answer = NonNullable<ToGuard['answer']>;

let answerLater: (answer: Answer) => void = () => {};
function start(...answers: Answer[]): void {
  const gate = (message: ToGate, send: (answer: ToGuard) => void) => {
    if (message.is === 'there?') send({});
    if (message.is !== 'save') return;
    answerLater = (answer) => send({ save: message.save, answer });
    answers.forEach(answerLater);
  };
  page = guardedPage(helpdesk, answers.length ? gate : null, { transport: 'xhr' });
}

/** A request as a page makes it, and the names of its events with the state it was in. */
function request(body: string | null, { method = 'POST', path = '/api/graphql' } = {}) {
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

describe('a request over XMLHttpRequest', () => {
  it('that hands nothing over goes out byte for byte, exactly once, and is reported as saved', async () => {
    start('refuse');
    await request(plainBody('åäö 😀')).over;
    expect(bodies()).toEqual([plainBody('åäö 😀')]);
    expect(page.heard).toEqual([{ is: 'saved', ticketId: '4711' }]);
  });

  it('that is no save is not touched', async () => {
    start('refuse');
    await request('{"operationName":"Other"}').over;
    await request(null, { method: 'GET', path: '/api/v2/tickets/4711' }).over;
    expect(bodies()).toEqual(['{"operationName":"Other"}', '']);
    expect(page.heard).toEqual([]);
  });

  it('waits for the agent, then goes out byte for byte with its headers', async () => {
    start('wait', 'hold');
    const { over, xhr } = request(transferBody());
    await pause(1_700);
    expect(bodies()).toEqual([]);
    answerLater('pass');
    await over;
    expect(bodies()).toEqual([transferBody()]);
    expect(helpdesk.arrived[0]?.headers['content-type']).toBe('application/json');
    expect(xhr.status).toBe(200);
    expect(outcome()).toEqual({ is: 'outcome', save: 1, outcome: 'saved' });
  });

  it('goes out although the page has broken addEventListener since', async () => {
    start('pass');
    const xhr = new page.window.XMLHttpRequest();
    xhr.open('POST', '/api/graphql');
    const over = new Promise<void>((done) => xhr.addEventListener('loadend', () => done()));
    xhr.addEventListener = () => {
      throw new Error('broken');
    };
    xhr.send(transferBody());
    await over;
    expect(bodies()).toEqual([transferBody()]);
    expect(outcome()).toMatchObject({ outcome: 'saved' });
  });

  it('goes out without the transfer when the customer is kept', async () => {
    start('without-transfer');
    await request('{"ticket":{"group_id":20,"comment":{"body":"svar"}}}', {
      method: 'PUT',
      path: '/api/v2/tickets/4711',
    }).over;
    expect(bodies()).toEqual(['{"ticket":{"comment":{"body":"svar"}}}']);
  });

  it('is refused as the network would refuse it', async () => {
    start('refuse');
    const { xhr, events, over } = request(transferBody());
    expect(events).toEqual([]);
    await over;
    expect(events).toEqual(['readystatechange 4', 'error 4', 'loadend 4']);
    expect([xhr.status, xhr.responseText, xhr.getAllResponseHeaders()]).toEqual([0, '', '']);
    expect(bodies()).toEqual([]);
    expect(outcome()).toEqual({ is: 'outcome', save: 1, outcome: 'not-saved' });
  });

  it('says that it was refused when it could not be sent without the transfer', async () => {
    start('without-transfer');
    await request(transferBody({ assignee: { id: '3' } })).over;
    expect(bodies()).toEqual([]);
    expect(outcome()).toMatchObject({ outcome: 'refused' });
  });

  it('can be sent anew after it was refused', async () => {
    start('refuse');
    const { xhr, over } = request(transferBody());
    await over;
    expect(() => xhr.send(transferBody())).toThrow();
    xhr.open('POST', '/api/graphql');
    expect(xhr.readyState).toBe(1);
    const again = new Promise<void>((done) => xhr.addEventListener('load', () => done()));
    xhr.send(plainBody());
    await again;
    expect(bodies()).toEqual([plainBody()]);
  });

  it('ends its hold when the page aborts it', async () => {
    start('hold');
    const { xhr, events, over } = request(transferBody());
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
    const { xhr, over } = request(transferBody());
    xhr.open('POST', '/api/graphql');
    answerLater('pass');
    xhr.send(plainBody());
    await over;
    await pause(50);
    expect(bodies()).toEqual([plainBody()]);
  });

  it('cannot be sent a second time while it is held', () => {
    start('hold');
    const { xhr } = request(transferBody());
    expect(() => xhr.send(transferBody())).toThrow();
  });

  it('is never held when it is synchronous', () => {
    start('refuse');
    const xhr = new page.window.XMLHttpRequest();
    xhr.open('POST', '/api/graphql', false);
    xhr.send(transferBody());
    expect(page.heard).toEqual([]);
  });

  it.each([['no content script'], ['an answer that does not come', 'wait']] as [string, ...Answer[]][])(
    'goes out unchanged with %s',
    async (_how, ...answers) => {
      start(...answers);
      await request(transferBody()).over;
      expect(bodies()).toEqual([transferBody()]);
    },
  );
});
