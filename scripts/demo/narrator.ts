import { inOneLine, Trouble } from './trouble';

/** What a step saw: lines to read, and the time from the agent's deed to its effect in ms (else the step's own). */
export interface Seen {
  saw: string[];
  ms?: number;
}

const WIDTH = 76;

/** Tells of one step after the other: what was done, how long it took, what was seen. */
export class Narrator {
  private steps = 0;

  constructor(private readonly print: (line: string) => void = console.log) {}

  /** @throws Trouble that names the step when something of it did not happen */
  async step(title: string, play: () => Promise<Seen>): Promise<void> {
    this.steps += 1;
    const number = String(this.steps).padStart(2);
    const began = performance.now();
    try {
      const { saw, ms = performance.now() - began } = await play();
      this.print(`${number}  ${title.padEnd(WIDTH - 10)} ${inMs(ms).padStart(9)}`);
      for (const line of saw) for (const part of wrapped(line)) this.print(`    ${part}`);
    } catch (error) {
      throw new Trouble(`${number}  ${title}: ${inOneLine(error)}`);
    }
  }

  say(line: string): void {
    for (const part of wrapped(line)) this.print(part);
  }

  get count(): number {
    return this.steps;
  }
}

export function inMs(ms: number): string {
  return `${Math.round(ms).toLocaleString('en')} ms`;
}

/** Breaks a line at spaces; what follows is set in a little. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ')) {
    if (now !== '' && now.length + word.length + 1 > WIDTH) {
      lines.push(now);
      now = `  ${word}`;
    } else now = now === '' ? word : `${now} ${word}`;
  }
  return [...lines, now];
}
