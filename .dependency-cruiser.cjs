// The dependency rule of the house: who may import whom. tests/unit/dependencyRule.test.ts proves that each line bites.
const CORE = '^electron/core/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** shared: base ← domain, referential ← contract, protocol. Domain rules read the legal reference data, not the reverse. */
const shared = [
  forbid(
    'shared-stays-inside',
    'shared imports nothing of the other parts',
    { path: '^shared/' },
    { path: '^(electron|renderer|server|scripts|tests)/' },
  ),
  forbid('shared-has-no-node', 'shared is pure: no Node module', { path: '^shared/' }, { dependencyTypes: ['core'] }),
  forbid(
    'shared-packages',
    'shared is pure: zod is its only package',
    { path: '^shared/' },
    { path: 'node_modules', pathNot: 'node_modules/zod/' },
  ),
  forbid('shared-unresolved', 'shared imports only what exists', { path: '^shared/' }, { couldNotResolve: true }),
  forbid(
    'base-is-the-ground',
    'base imports no other layer of shared',
    { path: '^shared/base/' },
    { path: '^shared/', pathNot: '^shared/base/' },
  ),
  forbid(
    'domain-below-contract',
    'domain imports base and referential only',
    { path: '^shared/domain/' },
    { path: '^shared/', pathNot: '^shared/(base|referential|domain)/' },
  ),
  forbid(
    'referential-on-base',
    'referential imports base only',
    { path: '^shared/referential/' },
    { path: '^shared/', pathNot: '^shared/(base|referential)/' },
  ),
  forbid(
    'contract-and-protocol-apart',
    'contract does not import protocol',
    { path: '^shared/contract/' },
    { path: '^shared/protocol/' },
  ),
  forbid(
    'protocol-and-contract-apart',
    'protocol does not import contract',
    { path: '^shared/protocol/' },
    { path: '^shared/contract/' },
  ),
];

/** main, preload, core, renderer and server import shared, never each other; types of the port excepted. */
const parts = ['electron/main', 'electron/preload', 'electron/core', 'renderer', 'server'];
const HOST_TYPES = '^electron/core/host\\.ts$';
const separation = parts.map(part => {
  const others = parts.filter(other => other !== part).join('|');
  const except = part === 'electron/main' ? { pathNot: HOST_TYPES } : {};
  return forbid(
    `${part.split('/').pop()}-alone`,
    `${part} imports no other part`,
    { path: `^${part}/` },
    { path: `^(${others})/`, ...except },
  );
});

const core = [
  forbid(
    'host-types-only',
    'main takes only types from the core',
    { path: '^electron/main/' },
    { path: HOST_TYPES, dependencyTypesNot: ['type-only'] },
  ),
  forbid('core-without-electron', 'core runs in plain Node', { path: CORE }, { path: '^(node_modules/electron/|electron$)' }),
  forbid(
    'services-is-on-top',
    'only the composition root imports services',
    { path: `${CORE}[^/]+/`, pathNot: `${CORE}services/` },
    { path: `${CORE}services/` },
  ),
  forbid(
    'services-downwards',
    'services import journal, database, paper, sync, vault, the reader of legal updates and the readers of import',
    { path: `${CORE}services/` },
    { path: `${CORE}[^/]+/`, pathNot: `${CORE}(services|journal|database|paper|sync|import|referential|vault)/` },
  ),
  forbid(
    'capabilities-by-their-face',
    'services of two capabilities talk through their index.ts',
    { path: `${CORE}services/([^/]+)/` },
    { path: `${CORE}services/[^/]+/`, pathNot: [`${CORE}services/$1/`, `${CORE}services/[^/]+/index\\.ts$`] },
  ),
  forbid(
    'journal-on-database',
    'inside core, journal imports database only',
    { path: `${CORE}journal/` },
    { path: `${CORE}[^/]+/`, pathNot: `${CORE}(journal|database)/` },
  ),
  forbid(
    'database-is-the-ground',
    'inside core, database imports nothing',
    { path: `${CORE}database/` },
    { path: `${CORE}[^/]+/`, pathNot: `${CORE}database/` },
  ),
  ...['paper', 'sync', 'import'].map(folder =>
    forbid(
      `${folder}-by-itself`,
      'paper, sync and import do not import one another',
      { path: `${CORE}${folder}/` },
      { path: `${CORE}(paper|sync|import)/`, pathNot: `${CORE}${folder}/` },
    ),
  ),
];

const renderer = [
  forbid(
    'features-apart',
    'a feature never imports another',
    { path: '^renderer/features/([^/]+)/' },
    { path: '^renderer/features/[^/]+/', pathNot: '^renderer/features/$1/' },
  ),
  forbid('ui-without-features', 'ui knows no screen', { path: '^renderer/(ui|i18n)/' }, { path: '^renderer/(features|app)/' }),
  forbid(
    'features-without-app',
    'features use the services of app (connection, drafts, keys, session, wording); its shell knows them, not the reverse',
    { path: '^renderer/features/' },
    { path: '^renderer/app/(shell|gallery|App|Workspace|main|router|screens)' },
  ),
  forbid(
    'renderer-has-no-node',
    'the renderer is sandboxed: no Node module',
    { path: '^renderer/' },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'renderer-has-no-electron',
    'the renderer reaches the core by its port only',
    { path: '^renderer/' },
    { path: '^(node_modules/electron/|electron$)' },
  ),
];

module.exports = {
  forbidden: [
    forbid('no-cycle', 'no file imports itself, even in a roundabout way', {}, { circular: true }),
    ...shared,
    ...separation,
    ...core,
    ...renderer,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'] },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
