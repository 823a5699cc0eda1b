import ts from 'typescript';

/** One selector in an array named `rungs`, with the comment that stands above it. */
export interface Rung {
  thing: string;
  selector: string;
  comment: string;
  line: number;
}

/** What each rung must say, so that it can be taken away one day: `what it is; seen 2026; authors 3`. */
const DATED = /^\S.*; seen (\d{4}); authors (\d+)$/;
const GENERATED = /\.sc-|\bStyled[A-Z]|-sc-/;

export function rungsOf(path: string, text: string): Rung[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const rungs: Rung[] = [];
  const visit = (node: ts.Node, thing: string): void => {
    const name = ts.isVariableDeclaration(node) ? node.name.getText() : thing;
    if (
      ts.isPropertyAssignment(node) &&
      node.name.getText() === 'rungs' &&
      ts.isArrayLiteralExpression(node.initializer)
    ) {
      for (const each of node.initializer.elements) {
        const comments = ts.getLeadingCommentRanges(text, each.getFullStart()) ?? [];
        const comment = comments
          .map(({ pos, end }) => text.slice(pos, end).replace(/^\/\/\s*|^\/\*+\s*|\s*\*\/$/g, ''))
          .join(' ');
        const line = file.getLineAndCharacterOfPosition(each.getStart()).line + 1;
        rungs.push({ thing: name, selector: ts.isStringLiteralLike(each) ? each.text : each.getText(), comment, line });
      }
    }
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(file, '?');
  return rungs;
}

/** What is wrong with a file's rungs: undated, on a class that a build tool made up, or not newest first. */
export function rungFailures(path: string, text: string): string[] {
  const rungs = rungsOf(path, text);
  return rungs.flatMap((rung, i) => {
    const where = `${path}:${rung.line} (${rung.thing})`;
    const seen = DATED.exec(rung.comment)?.[1];
    if (!seen) return [`${where}: write above the rung what it is, "; seen YYYY; authors N".`];
    if (GENERATED.test(rung.selector))
      return [`${where}: a generated class changes with every build; find another hook.`];
    const before = rungs[i - 1];
    const older = before?.thing === rung.thing ? DATED.exec(before.comment)?.[1] : undefined;
    return older && older < seen ? [`${where}: seen in ${seen}, stands below one of ${older}; newest first.`] : [];
  });
}
