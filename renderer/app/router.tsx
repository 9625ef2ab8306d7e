import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { readCaseSearch } from '../features/case/caseRoute';
import { CaseloadScreen, askedViewIds, type AskedView } from '../features/caseload';
import { readDirectorySearch } from '../features/partners/directoryRoute';
import { readReportsSearch } from '../features/reports/reportsRoute';
import { TodayScreen } from '../features/today';
import { isSettingsSection, type SettingsSection } from '../features/settings/sections';
import { CrashedScreen } from './ErrorBoundary';
import { NotFound } from './NotFound';
import { screens } from './screens';
import { Workspace } from './Workspace';

const rootRoute = createRootRoute({ component: Workspace });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: NotFound,
  beforeLoad: () => {
    const [first] = screens;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's own way to redirect
    if (first) throw redirect({ to: first.to, replace: true });
  },
});

/** The components of renderer/ui on one page, for accessibility checks and pictures; left out of the production build. */
const loadGallery = import.meta.env.DEV || import.meta.env.VITE_GALLERY === '1' ? () => import('./gallery/Gallery') : undefined;

const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallery',
  component: loadGallery ? lazyRouteComponent(loadGallery, 'Gallery') : NotFound,
});

const todayRoute = createRoute({ getParentRoute: () => rootRoute, path: '/today', component: TodayScreen });

const caseloadRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases',
  validateSearch: (search): { view?: AskedView } => {
    const view = askedViewIds.find(one => one === search['view']);
    return view === undefined ? {} : { view };
  },
  component: function Cases() {
    return <CaseloadScreen asked={caseloadRoute.useSearch().view} />;
  },
});

const deadlinesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/deadlines',
  component: lazyRouteComponent(() => import('../features/deadlines'), 'DeadlinesScreen'),
});

const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports',
  validateSearch: readReportsSearch,
  component: lazyRouteComponent(() => import('../features/reports'), 'ReportsScreen'),
});

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reports/$reportId',
  component: lazyRouteComponent(() => import('../features/reports'), 'ReportScreen'),
});

const directoryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/directory',
  validateSearch: readDirectorySearch,
  component: lazyRouteComponent(() => import('../features/partners'), 'DirectoryScreen'),
});

const sharingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/assignments',
  component: lazyRouteComponent(() => import('../features/assignments'), 'SharingScreen'),
});

const departuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/departures',
  component: lazyRouteComponent(() => import('../features/departures'), 'DeparturesScreen'),
});

const tracesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/traces',
  component: lazyRouteComponent(() => import('../features/traces'), 'TracesScreen'),
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/$personId/{-$tab}',
  validateSearch: readCaseSearch,
  component: lazyRouteComponent(() => import('../features/case'), 'CaseScreen'),
});

const newPersonRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('../features/case'), 'NewPersonScreen'),
});

const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify',
  component: lazyRouteComponent(() => import('../features/verify'), 'VerifyScreen'),
});

const helpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/help',
  component: lazyRouteComponent(() => import('../features/help'), 'HelpScreen'),
});

const settingsHomeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  beforeLoad: () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the router's own way to redirect
    throw redirect({ to: '/settings/$section', params: { section: 'workstation' }, replace: true });
  },
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/$section',
  params: {
    parse: ({ section }) => ({ section: isSettingsSection(section) ? section : 'workstation' }),
    stringify: ({ section }: { section: SettingsSection }) => ({ section }),
  },
  component: lazyRouteComponent(() => import('../features/settings'), 'SettingsScreen'),
});

const routeTree = rootRoute.addChildren([
  homeRoute,
  todayRoute,
  caseloadRoute,
  deadlinesRoute,
  reportsRoute,
  reportRoute,
  sharingRoute,
  directoryRoute,
  departuresRoute,
  newPersonRoute,
  tracesRoute,
  caseRoute,
  verifyRoute,
  helpRoute,
  settingsHomeRoute,
  settingsRoute,
  galleryRoute,
]);

/** The addresses of the application, after the `#`: never a person's name in them. */
export const router = createRouter({
  routeTree,
  history: createHashHistory(),
  defaultPendingMs: 300,
  defaultErrorComponent: ({ error, reset }) => <CrashedScreen error={error} onRetry={reset} />,
  defaultNotFoundComponent: NotFound,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
