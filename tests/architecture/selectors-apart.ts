import ts from 'typescript';
import { roomOf } from './rooms';
import type { Sources } from './sources';

const SEARCHES = new Set(['querySelector', 'querySelectorAll', 'closest', 'matches']);
const HOOK =
  /\[?\b(data-(test-|garden-id|ticket-id|note-id|album|entity-|is-active|side-conversations|channel|action-id|cy-|zes-)|ember-|aria-[a-z]+[\^$*]?=)/;
const HOME = /^adapters\/[^/]+\/selectors(\.ts$|\/)/;

/** Knowledge of a helpdesk's page outside `adapters/<helpdesk>/selectors.ts`. */
export function selectorsElsewhere(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => (HOME.test(path) ? [] : inFile(path, text)));
}

function inFile(path: string, text: string): string[] {
  const room = roomOf(path);
  const inHostPage = room === 'adapters' || room === 'entrypoints/*.content';
  if (!inHostPage) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const failures: string[] = [];
  const visit = (node: ts.Node): void => {
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) ? node : null;
    if (literal && ((isSearchedFor(literal) && knowsMarkup(literal)) || HOOK.test(literal.getText()))) {
      const line = file.getLineAndCharacterOfPosition(literal.getStart()).line + 1;
      failures.push(
        `${path}:${line} names a thing on the page (${literal.getText()}): give it a dated rung in adapters/<helpdesk>/selectors.ts and use that constant.`,
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return failures;
}

/** A plain selector does, but for a state of an element at hand (`:modal`); one put together from constants does only if it adds an attribute, class or id of its own. */
function knowsMarkup(literal: ts.StringLiteralLike | ts.TemplateExpression): boolean {
  if (!ts.isTemplateExpression(literal)) return !/^:[a-z-]+$/.test(literal.text);
  return [literal.head, ...literal.templateSpans.map((span) => span.literal)].some(({ text }) => /[[.#]/.test(text));
}

function isSearchedFor(literal: ts.Node): boolean {
  const call = literal.parent;
  return (
    ts.isCallExpression(call) &&
    call.arguments[0] === literal &&
    ts.isPropertyAccessExpression(call.expression) &&
    SEARCHES.has(call.expression.name.text)
  );
}
