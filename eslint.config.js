import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules of the project, wherever types are known. */
const ourRules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  // Numbers and booleans read well in templates.
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // A handler may be async where its caller ignores the result.
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  // Interfaces such as ports and services ask for async functions that have nothing to wait for yet.
  '@typescript-eslint/require-await': 'off',
  // `T | null` in a type parameter used once documents a boundary.
  '@typescript-eslint/no-unnecessary-type-parameters': 'off',
  // Spreading a string gives its code points, which is what we want of it.
  '@typescript-eslint/no-misused-spread': 'off',
  // There are no enums here, and these cost much of the time of a run.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  '@typescript-eslint/no-generated-empty-object-type': 'off',
  // Reports every instance that a factory returns.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  eqeqeq: 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
    { selector: 'TSParameterProperty', message: 'Declare the field.' },
  ],
};

export default defineConfig(
  { ignores: ['out/', 'dist/', '.cache/', 'node_modules/', 'coverage/', 'test-results/', 'screens/'] },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.node.json', 'tsconfig.renderer.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: ourRules,
  },
  {
    files: ['shared/**', 'electron/**', 'renderer/**'],
    ignores: ['**/log.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['renderer/**/*.{ts,tsx}', 'tests/unit/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // The other rules of this plugin are for the React compiler, which we do not use.
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    // Tests of refusals hand over values that the types forbid.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.recommended],
    rules: { '@typescript-eslint/no-require-imports': 'off', eqeqeq: 'error' },
  },
);
