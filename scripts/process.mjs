import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));

/** Something that cannot be had. The message is one line: what is wrong, and what to do about it. */
export class Trouble extends Error {}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string>, shell?: boolean }} [options] quiet: keep the output
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program is not there
 */
export function run(command, args, { quiet = false, env = {}, shell = false } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    });
    // Ctrl+C reaches the child as well: it clears away what it has opened, and is waited for.
    const wait = () => {};
    if (!quiet) process.on('SIGINT', wait);
    child.on('close', () => process.off('SIGINT', wait));
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 127, output: output + error.message }));
    child.on('close', (code, signal) =>
      done({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }),
    );
  });
}

/** Where npm is: started by `npm run` it says so itself; otherwise by name (on Windows only a shell finds npm.cmd). */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** The program file of an installed tool, so that it runs under this very Node, on every platform, without a shell. */
export function toolFile(name) {
  const folder = join(
    ROOT,
    'node_modules',
    name === 'playwright' ? '@playwright/test' : name === 'tsc' ? 'typescript' : name,
  );
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/**
 * Runs an installed tool.
 * @param {{ quiet?: boolean, env?: Record<string, string>, mayFail?: boolean }} [options]
 *   quiet: show its output only if it fails. mayFail: answer its exit code instead of throwing.
 * @returns {Promise<number>} the exit code
 */
export async function nodeTool(name, args, options = {}) {
  const { code, output } = await run(process.execPath, [toolFile(name), ...args], options);
  if (code !== 0 && !options.mayFail) {
    throw new Trouble(`${output}\n${name} ${args.join(' ')} failed (exit code ${code}); its output is above.`);
  }
  return code;
}
