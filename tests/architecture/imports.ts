import ts from 'typescript';

/** One place where a file names another. */
export interface Import {
  specifier: string;
  /** false: erased when compiled. `import { type A }` is a value import: under verbatimModuleSyntax the file is loaded. */
  value: boolean;
  /** loaded on demand, not with the file */
  lazy: boolean;
  line: number;
}

/** Every import of a file: static, type-only, re-export, dynamic, `import('x')` as a type, and worker URLs. */
export function importsOf(path: string, text: string): Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kindOf(path));
  const found: Import[] = [];
  const add = (node: ts.Node, specifier: string, value: boolean, lazy = false): void => {
    found.push({ specifier, value, lazy, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node, node.moduleSpecifier.text, node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node, node.moduleSpecifier.text, !node.isTypeOnly);
    } else if (
      ts.isImportTypeNode(node) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      add(node, node.argument.literal.text, false);
    } else if (ts.isCallExpression(node) && loads(node)) {
      const [argument] = node.arguments;
      // Not a plain string: nobody can say what it loads, so it gets a name that no room may import.
      add(node, argument && ts.isStringLiteralLike(argument) ? argument.text : 'a computed path', true, true);
    } else if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && /import\.meta/.test(node.getText())) {
      const [argument] = node.arguments ?? [];
      if (argument && ts.isStringLiteralLike(argument)) add(node, argument.text, true, true);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function loads(call: ts.CallExpression): boolean {
  const name = call.expression;
  return name.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(name) && name.text === 'require');
}

function kindOf(path: string): ts.ScriptKind {
  if (path.endsWith('.tsx')) return ts.ScriptKind.TSX;
  return path.endsWith('.ts') ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}
