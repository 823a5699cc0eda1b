import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

/** What each room may never touch. The same table is executed by tests/architecture.test.ts. */
const NEVER = JSON.parse(readFileSync(new URL('./tests/architecture/never.json', import.meta.url), 'utf8'));
const PRODUCT = ['utils', 'domain', 'services', 'adapters', 'components', 'entrypoints'].map(
  (room) => `${room}/**/*.{ts,tsx}`,
);

/** Text becomes markup only through Preact, which escapes it: the page, the ticket and other agents' notes are claims. */
const MARKUP = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment', 'srcdoc'];
const AS_TEXT = 'Ticket text must never become markup: build nodes (Preact, textContent) instead.';

const noMarkup = [
  { selector: `MemberExpression[property.name=/^(${MARKUP.join('|')})$/]`, message: AS_TEXT },
  { selector: `MemberExpression[property.value=/^(${MARKUP.join('|')})$/]`, message: AS_TEXT },
  { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|innerHTML|srcDoc|srcdoc)$/]', message: AS_TEXT },
  { selector: 'Property[key.name=/^(dangerouslySetInnerHTML|innerHTML)$/]', message: AS_TEXT },
  { selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]', message: AS_TEXT },
];

function rulesOf({ because, globals, calls }) {
  const dotted = calls.filter((call) => call.includes('.')).map((call) => call.split('.'));
  return {
    'no-restricted-globals': [
      'error',
      { globals: globals.map((name) => ({ name, message: because })), checkGlobalObject: true },
    ],
    'no-restricted-properties': [
      'error',
      ...dotted.map(([object, property]) => ({ object, property, message: because })),
    ],
    ...(calls.includes('new Date') && {
      'no-restricted-syntax': [
        'error',
        ...noMarkup,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: because },
        { selector: 'CallExpression[callee.name="Date"]', message: because },
      ],
    }),
  };
}

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.output/',
      '.wxt/',
      '.cache/',
      'demo-output/',
      'bench-output/',
      'test-results/',
      'playwright-report/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      // `import { type A }` still loads the file: it would pull zod into the host page.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      // Abilities are objects of closures here, without `this`: taking one out of its object is safe.
      '@typescript-eslint/unbound-method': 'off',
      // Interfaces promise a Promise; a fake that has the answer at hand need not await anything.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'off',
      'no-new-func': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: PRODUCT,
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }], 'no-restricted-syntax': ['error', ...noMarkup] },
  },
  ...Object.entries(NEVER).map(([room, never]) => ({ files: [`${room}/**/*.{ts,tsx}`], rules: rulesOf(never) })),
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { sourceType: 'module' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-unused-vars': 'error',
      'no-undef': 'off',
      'prefer-const': 'error',
    },
  },
);
